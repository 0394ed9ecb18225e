package dev.stampede.selling.offers;

import dev.stampede.model.catalogue.StockLevel;
import dev.stampede.model.catalogue.StockedOffer;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.id.OfferId;
import dev.stampede.selling.offers.OfferBook.ProductChange;
import dev.stampede.selling.stock.OfferStock;
import dev.stampede.selling.stock.StockBook;
import java.time.Clock;

/**
 * Tells the catalogue that an offer has sold out, or has units again, so that what nobody can buy makes no price. It is
 * asked to after a shard has run empty or is no longer: whoever sells isn't kept waiting for it.
 */
public final class RefreshStockLevel {

    private final OfferBook offers;
    private final StockBook stock;
    private final Retries retries;
    private final Clock clock;

    /** Tells that book what is in the other. */
    public RefreshStockLevel(OfferBook offers, StockBook stock, Retries retries, Clock clock) {
        this.offers = offers;
        this.stock = stock;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Notes what the stock is now. After a write it looks again: another may have noted meanwhile, of an earlier look,
     * what is no longer so.
     *
     * @throws dev.stampede.model.dynamodb.StoreBusy when too much changes at once; a retry is safe
     */
    public void of(OfferId id) {
        retries.untilDone(id.value(), attempt -> attempt(id));
    }

    private Attempt<StockLevel> attempt(OfferId id) {
        var product = offers.product(id.product());
        var known = offers.offer(id);
        if (product.isEmpty() || known.isEmpty()) {
            return new Attempt.Settled<>(StockLevel.SOLD_OUT);
        }
        var level = StockLevel.of(OfferStock.of(stock.shards(id)).available());
        if (known.get().stock() == level) {
            return new Attempt.Settled<>(level);
        }
        var next = new StockedOffer(known.get().offer(), level);
        return id.sale().isPresent() ? again(offers.noteOfSale(next)) : again(note(product.get(), next));
    }

    private Attempt<StockLevel> note(ListedProduct product, StockedOffer next) {
        var others = offers.offersOf(product.product().id()).stream()
                .filter(other -> !other.offer().id().equals(next.offer().id()))
                .toList();
        return offers.note(next, ProductChange.of(product, others, next, clock.instant()));
    }

    private static Attempt<StockLevel> again(Attempt<StockLevel> written) {
        return switch (written) {
            case Attempt.Settled<StockLevel> noted -> new Attempt.Overtaken<>("noted as " + noted.result());
            case Attempt.Overtaken<StockLevel> overtaken -> overtaken;
        };
    }
}
