package dev.stampede.flashsale.sale;

import dev.stampede.model.catalogue.Access;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.id.DerivedId;
import dev.stampede.model.plan.StockShards;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.StockMovement.Kind;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets aside what a sale sells of one offer: the sale's own offer and its shards, out of the ordinary one's. */
final class SetAside {

    /** The most items in one transaction (DynamoDB developer guide, "DynamoDB transactions"). */
    private static final int MOST_ITEMS = 100;

    /** The sale, its offer, and two movements. */
    private static final int BESIDES_SHARDS = 4;

    private final SaleStock stock;
    private final Retries retries;
    private final Clock clock;

    SetAside(SaleStock stock, Retries retries, Clock clock) {
        this.stock = stock;
        this.retries = retries;
        this.clock = clock;
    }

    /** Does so once, however often it is asked to; answers why it can't be done. */
    Optional<Scheduling> of(Sale sale, SaleOffer wanted, Offer ordinary) {
        return retries.untilDone(wanted.ordinary().value(), attempt -> attempt(sale, wanted, ordinary));
    }

    private Attempt<Optional<Scheduling>> attempt(Sale sale, SaleOffer wanted, Offer ordinary) {
        var id = wanted.ordinary().inSale(sale.id());
        if (stock.offers(List.of(id)).containsKey(id)) {
            return new Attempt.Settled<>(Optional.empty());
        }
        var offer = offer(sale, wanted, ordinary);
        var shards = stock.shards(ordinary);
        long free = Spread.free(shards);
        if (free < wanted.stock()) {
            return new Attempt.Settled<>(Optional.of(new Scheduling.NotEnoughStock(wanted.ordinary(), free)));
        }
        var out = Spread.out(shards, wanted.stock());
        int room = MOST_ITEMS - BESIDES_SHARDS - offer.shards();
        if (out.size() > room) {
            return new Attempt.Settled<>(
                    Optional.of(new Scheduling.TooSpread(wanted.ordinary(), Spread.inFullest(shards, room))));
        }
        var opening = movement(sale, offer, "opened", StockMovement.evenly(wanted.stock(), offer.shards()));
        // A sale that is no longer being prepared is found so when it is to be scheduled.
        return stock.setAside(sale, offer, opening, movement(sale, ordinary, "set-aside", out))
                .map(ignored -> Optional.empty());
    }

    private static Offer offer(Sale sale, SaleOffer wanted, Offer ordinary) {
        return new Offer(
                ordinary.id().inSale(sale.id()),
                ordinary.sku(),
                ordinary.title(),
                ordinary.sellerName(),
                ordinary.weightGrams(),
                Terms.opening(wanted.price(), sale.opensAt(), sale.closesAt()),
                StockShards.forPeak(sale.peakOrders(), wanted.stock()),
                new Access(wanted.perShopper(), sale.admission(), sale.eligibility()));
    }

    private StockMovement movement(Sale sale, Offer offer, String what, Map<Integer, Long> units) {
        return new StockMovement(
                DerivedId.of(what, sale.id().value(), offer.id().value()),
                Kind.SET_ASIDE,
                offer.id(),
                units,
                "set aside for %s".formatted(sale.id()),
                sale.fingerprint(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
