package dev.stampede.flashsale.sale;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.stampede.flashsale.sale.ShownSale.ShownOffer;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.id.SaleId;
import dev.stampede.runtime.snapstart.Renewable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows sales. What this environment has read it keeps for a second, so that a crowd in front of one costs one read; a
 * sale that wasn't found may be there the next time somebody looks.
 */
public final class ShowSale implements Renewable {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int MOST_SALES = 100;

    private final Sales sales;
    private final SaleStock stock;
    private final Clock clock;
    private final Cache<SaleId, ShownSale> recent;

    /**
     * Shows those sales.
     *
     * @param ticker tells how time passes
     */
    public ShowSale(Sales sales, SaleStock stock, Clock clock, Ticker ticker) {
        this.sales = sales;
        this.stock = stock;
        this.clock = clock;
        this.recent = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST_SALES)
                .expireAfterWrite(KEPT)
                .build();
    }

    /** The sale as it was up to a second ago, unless there is none or it is still being prepared. */
    public Optional<ShownSale> show(SaleId id) {
        var kept = Optional.ofNullable(recent.getIfPresent(id));
        if (kept.isPresent()) {
            return kept.map(shown -> shown.lookedAt(clock.instant()));
        }
        var read = sales.find(id)
                .filter(sale -> sale.status() != SaleStatus.PREPARING)
                .map(this::now);
        read.ifPresent(shown -> recent.put(id, shown));
        return read;
    }

    /** The sale as it is now. */
    public ShownSale now(Sale sale) {
        return shown(sale, clock.instant(), offer -> Spread.free(stock.shardsLately(offer)));
    }

    /** The sale as it was scheduled at that time, with all its stock. */
    public ShownSale asScheduled(Sale sale, Instant at) {
        var stocked = sale.offers().stream()
                .collect(Collectors.toMap(offer -> offer.ordinary().inSale(sale.id()), SaleOffer::stock));
        return shown(sale, at, offer -> stocked.getOrDefault(offer.id(), 0L));
    }

    private ShownSale shown(Sale sale, Instant at, ToLongFunction<Offer> free) {
        var offers = stock.offers(sale.offerIds());
        return new ShownSale(
                sale,
                sale.offers().stream()
                        .flatMap(offer -> Stream.ofNullable(
                                        offers.get(offer.ordinary().inSale(sale.id())))
                                .map(of -> new ShownOffer(
                                        of, offer.ordinaryPrice(), StockBand.of(free.applyAsLong(of), offer.stock()))))
                        .toList(),
                at);
    }

    @Override
    public void renew() {
        recent.invalidateAll();
    }
}
