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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

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
     * Notes what the stock is now, also where that is known: it refuses whatever an earlier look may still note late.
     * Then it looks again, as another may have noted meanwhile what is no longer so.
     *
     * @throws dev.stampede.model.dynamodb.StoreBusy when too much changes at once; a retry is safe
     */
    public void of(OfferId id) {
        var noted = new AtomicReference<Optional<StockLevel>>(Optional.empty());
        retries.untilDone(id.value(), attempt -> attempt(id, noted));
    }

    private Attempt<StockLevel> attempt(OfferId id, AtomicReference<Optional<StockLevel>> noted) {
        var product = offers.product(id.product());
        var known = offers.offer(id);
        if (product.isEmpty() || known.isEmpty()) {
            return new Attempt.Settled<>(StockLevel.SOLD_OUT);
        }
        var level = StockLevel.of(OfferStock.of(stock.shards(id)).available());
        if (known.get().stock() == level && noted.get().equals(Optional.of(level))) {
            return new Attempt.Settled<>(level);
        }
        var next = known.get().noted(level);
        var written = id.sale().isPresent() ? offers.noteOfSale(next) : note(product.get(), next);
        return switch (written) {
            case Attempt.Settled<StockLevel> settled -> {
                noted.set(Optional.of(level));
                yield new Attempt.Overtaken<>("noted as " + settled.result());
            }
            case Attempt.Overtaken<StockLevel> overtaken -> overtaken;
        };
    }

    private Attempt<StockLevel> note(ListedProduct product, StockedOffer next) {
        var others = offers.offersOf(product.product().id()).stream()
                .filter(other -> !other.offer().id().equals(next.offer().id()))
                .toList();
        return offers.note(next, ProductChange.of(product, others, next, clock.instant()));
    }
}
