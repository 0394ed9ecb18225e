package dev.stampede.flashsale.sale;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.id.OfferId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Schedules a sale: writes it down, sets its stock aside offer by offer, and then says that it is scheduled. Whoever
 * sends the request again goes on where it stopped.
 */
public final class ScheduleSale {

    private static final String SCHEDULE = "schedule";

    private final SaleBook sales;
    private final SaleStock stock;
    private final SetAside setAside;
    private final Retries retries;
    private final Clock clock;
    private final RandomGenerator random;

    /**
     * Schedules in that book, out of that stock.
     *
     * @param random where the seeds come from; nobody may be able to foretell it
     */
    public ScheduleSale(SaleBook sales, SaleStock stock, Retries retries, Clock clock, RandomGenerator random) {
        this.sales = sales;
        this.stock = stock;
        this.setAside = new SetAside(stock, retries, clock);
        this.retries = retries;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Schedules the sale.
     *
     * @throws dev.stampede.model.dynamodb.StoreBusy when too much is sold or changed at once; a retry is safe
     */
    public Scheduling schedule(SaleRequest request) {
        var known = sales.find(request.id());
        if (known.isPresent()) {
            return goOn(request, known.get());
        }
        var offers = stock.offers(request.offerIds());
        return refusal(request, offers).orElseGet(() -> goOn(request, begin(request, offers)));
    }

    private Scheduling goOn(SaleRequest request, Sale sale) {
        if (!sale.fingerprint().equals(request.fingerprint())) {
            return new Scheduling.KeyReused(sale.id());
        }
        return sale.status() == SaleStatus.PREPARING ? prepare(sale) : asScheduled(sale);
    }

    private Scheduling prepare(Sale sale) {
        var ordinary =
                stock.offers(sale.offers().stream().map(SaleOffer::ordinary).toList());
        for (var offer : sale.offers()) {
            var refused = Optional.ofNullable(ordinary.get(offer.ordinary()))
                    .map(found -> setAside.of(sale, offer, found))
                    .orElseGet(() -> Optional.of(new Scheduling.NoSuchOffer(offer.ordinary())));
            if (refused.isPresent()) {
                change(sale, sale.cancelledAt(clock.instant()), "give up");
                return refused.get();
            }
        }
        return asScheduled(change(sale, sale.to(SaleStatus.SCHEDULED), SCHEDULE));
    }

    /** Whoever asks again is answered as at first, whatever has become of the sale since. */
    private Scheduling asScheduled(Sale sale) {
        return sales.audit(sale.id()).stream()
                .filter(entry -> entry.what().equals(SCHEDULE))
                .findFirst()
                .map(entry -> new Scheduling.Scheduled(sale.asOf(entry), entry.at()))
                .orElseGet(() -> new Scheduling.Scheduled(sale, now()));
    }

    private Sale change(Sale preparing, Sale next, String what) {
        var now = now();
        var entry = AuditEntry.of(now, preparing.organiser(), what, preparing, next);
        return retries.untilDone(
                preparing.id().value(), attempt -> sales.change(preparing, next, entry, NextLook.soon(now)));
    }

    private Sale begin(SaleRequest request, Map<OfferId, Offer> offers) {
        var now = now();
        var wanted = request.offers().stream()
                .flatMap(offer -> Stream.ofNullable(offers.get(offer.offer()))
                        .map(found -> new SaleOffer(
                                offer.offer(),
                                offer.price(),
                                found.terms().price(),
                                offer.stock(),
                                offer.perShopper())))
                .toList();
        var sale = new Sale(
                request.id(),
                request.organiser().account(),
                request.title(),
                SaleStatus.PREPARING,
                request.opensAt(),
                request.closesAt(),
                request.peakOrders(),
                request.admission(),
                request.conditions(),
                wanted,
                Seed.from(random),
                request.fingerprint(),
                1,
                now);
        return sales.begin(sale, NextLook.afterPreparing(now));
    }

    private Optional<Scheduling> refusal(SaleRequest request, Map<OfferId, Offer> offers) {
        if (!request.opensAt().isAfter(clock.instant())) {
            return Optional.of(new Scheduling.OpensInThePast());
        }
        return request.offers().stream()
                .flatMap(wanted -> refusal(request.organiser(), wanted, offers).stream())
                .findFirst();
    }

    private Optional<Scheduling> refusal(Organiser organiser, SaleRequest.Wanted wanted, Map<OfferId, Offer> offers) {
        if (!organiser.mayOffer(wanted.offer())) {
            return Optional.of(new Scheduling.NotTheirs(wanted.offer()));
        }
        var offer = offers.get(wanted.offer());
        if (offer == null) {
            return Optional.of(new Scheduling.NoSuchOffer(wanted.offer()));
        }
        var currency = offer.terms().price().currency();
        if (!currency.equals(wanted.price().currency())) {
            return Optional.of(new Scheduling.OtherCurrency(wanted.offer(), currency));
        }
        if (wanted.price().compareTo(offer.terms().price()) > 0) {
            return Optional.of(new Scheduling.AboveOrdinaryPrice(
                    wanted.offer(), offer.terms().price()));
        }
        long free = Spread.free(stock.shards(offer));
        return free < wanted.stock()
                ? Optional.of(new Scheduling.NotEnoughStock(wanted.offer(), free))
                : Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
