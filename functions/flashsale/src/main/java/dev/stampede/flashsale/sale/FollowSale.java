package dev.stampede.flashsale.sale;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.DespiteFailures;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.plan.StockShards;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Has a sale's offers follow what is wanted of it: the window in which they are sold, and the shards over which their
 * stock is spread. What is so already costs no write.
 */
public final class FollowSale {

    private final SaleStock stock;
    private final Reshard reshard;
    private final Retries retries;

    /** Changes offers of that stock. */
    public FollowSale(SaleStock stock, Reshard reshard, Retries retries) {
        this.stock = stock;
        this.reshard = reshard;
        this.retries = retries;
    }

    /**
     * Has them follow, each whether or not the others can.
     *
     * @throws dev.stampede.model.dynamodb.StoreBusy when too much is sold or changed at once; a retry is safe
     */
    public void follow(Sale sale) {
        var stocked = sale.offers().stream()
                .collect(Collectors.toMap(offer -> offer.ordinary().inSale(sale.id()), SaleOffer::stock));
        DespiteFailures.forEach(sale.offerIds(), id -> follow(sale, id, stocked.getOrDefault(id, 1L)));
    }

    private void follow(Sale sale, OfferId id, long units) {
        retries.untilDone(id.value(), attempt -> pin(sale, id));
        if (sale.status() == SaleStatus.SCHEDULED || sale.status() == SaleStatus.PAUSED) {
            reshard.to(StockShards.forPeak(sale.peakOrders(), units), id);
        } else {
            reshard.count(id);
        }
    }

    private Attempt<List<Offer>> pin(Sale sale, OfferId id) {
        var found = stock.offers(List.of(id)).values().stream().toList();
        if (found.isEmpty()) {
            return new Attempt.Settled<>(List.of());
        }
        var offer = found.getFirst();
        var terms = sale.inWindow(offer.terms());
        if (terms.equals(offer.terms())) {
            return new Attempt.Settled<>(found);
        }
        return stock.pin(sale, offer, terms).map(List::of);
    }
}
