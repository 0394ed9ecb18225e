package dev.stampede.simulation.world;

import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.Refusal;
import dev.stampede.invariants.Violation;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.dynamodb.Allowances;
import dev.stampede.model.order.dynamodb.OrdersTable;
import dev.stampede.simulation.Simulation;
import dev.stampede.simulation.fault.Weather;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Holds each refusal to its reason: it must have been true at some time between the request and its answer. */
final class Reasons {

    /** How long an environment may believe what it has read, and the time that calls may take besides. */
    private static final Duration MEMORY = Duration.ofMillis(3_500);

    private final Shop shop;
    private final Weather weather;
    private final StockHistory stock;
    private final Past catalogue;
    private final Past allowances;

    /**
     * Goes by these.
     *
     * @param catalogue what offers were like
     * @param allowances what shoppers had used of theirs
     */
    Reasons(Shop shop, Weather weather, StockHistory stock, Past catalogue, Past allowances) {
        this.shop = shop;
        this.weather = weather;
        this.stock = stock;
        this.catalogue = catalogue;
        this.allowances = allowances;
    }

    /** While a reason may have been true, in nanoseconds of the run. */
    private record While(long from, long to) {}

    /** The refusals of that request whose reason never was true. */
    Stream<Violation> untrue(Asked asked) {
        return asked.answers().stream()
                .filter(answer -> answer.placement() instanceof Placement.Refused refused
                        && !isTrue(asked, answer, refused.why()))
                .map(answer -> new Violation(
                        "a refusal's reason is true",
                        "order %s of %s".formatted(asked.id(), asked.request().lines()),
                        "a reason between %s and %s".formatted(at(answer.asked()), at(answer.told())),
                        answer.placement().toString()));
    }

    private boolean isTrue(Asked asked, Asked.Answer answer, Refusal why) {
        var during = new While(answer.asked(), answer.told() + inFlight());
        var remembered = new While(answer.asked() - memory(), answer.told() + inFlight());
        return switch (why) {
            case Refusal.SoldOut soldOut -> isSoldOut(asked, soldOut, remembered);
            case Refusal.TermsMoved moved -> haveMoved(asked, moved.now(), during);
            case Refusal.UnknownOffer unknown ->
                offers(unknown.offer(), remembered).anyMatch(then -> then.item().isEmpty());
            case Refusal.NotOpenYet closed ->
                wasClosed(
                        closed.offer(),
                        remembered,
                        (terms, shown) -> first(shown).isBefore(terms.opensAt()));
            case Refusal.Over closed ->
                wasClosed(
                        closed.offer(),
                        remembered,
                        (terms, shown) -> last(shown).isAfter(terms.closesAt()));
            case Refusal.Paused closed -> wasClosed(closed.offer(), remembered, (terms, shown) -> terms.isPaused());
            case Refusal.LimitReached limit -> isReached(asked, limit, remembered);
            // A look that may be behind comes before a sale's units are reserved.
            case Refusal.CouponUsed ignored -> isUsed(asked, remembered);
            case Refusal.CouponNotValid ignored -> !isCouponValid(asked);
            case Refusal.NotEligible other -> isAskedForMore(asked, other, remembered);
            case Refusal.NotAdmitted out -> isLeftOut(asked, out, during);
            case Refusal.QuoteNotValid ignored -> isQuoteWorthless(asked, during);
            case Refusal.KeyReused reused -> isKeyReused(asked, reused.order());
            // Here all is cheap, priced in one currency, kept in few shards, and nobody turns a flag.
            case Refusal.MixedCurrencies ignored -> false;
            case Refusal.TotalTooHigh ignored -> false;
            case Refusal.TooScattered ignored -> false;
            case Refusal.NoOrdersTaken ignored -> false;
            // So many tries of one order are given up within days, not minutes.
            case Refusal.KeyUsedUp ignored -> false;
        };
    }

    /** By shards that were looked at one after the other. */
    private boolean isSoldOut(Asked asked, Refusal.SoldOut why, While when) {
        return stock.fewest(why.offer(), when.from(), when.to()) < wanted(asked, why.offer());
    }

    /** To terms that there were, and that the shopper wasn't shown. */
    private boolean haveMoved(Asked asked, List<Offer> now, While when) {
        return !now.isEmpty()
                && now.stream().allMatch(offer -> {
                    long version = offer.terms().version();
                    return lines(asked, offer.id()).noneMatch(line -> line.termsVersion() == version)
                            && offers(offer.id(), when).anyMatch(then -> version(then) == version);
                });
    }

    private boolean wasClosed(Offer offer, While when, BiPredicate<Terms, Past.Then> closed) {
        return offers(offer.id(), when)
                .filter(then -> !then.item().isEmpty())
                .anyMatch(then -> closed.test(terms(then), then));
    }

    private boolean isReached(Asked asked, Refusal.LimitReached why, While when) {
        long room = why.perShopper() - wanted(asked, why.offer());
        var quota = Allowances.quotaKey(why.offer(), asked.request().shopper());
        return allowances.between(quota, when.from(), when.to()).stream()
                .mapToLong(then -> Allowances.bought(then.item()))
                .anyMatch(bought -> bought == why.bought() && bought > room);
    }

    /** Off another order. */
    private boolean isUsed(Asked asked, While when) {
        var coupon = Checkout.seals().coupons().open(asked.request().coupon());
        return coupon.isPresent()
                && allowances
                        .between(
                                Allowances.redemptionKey(
                                        coupon.get().treasure(), asked.request().shopper()),
                                when.from(),
                                when.to())
                        .stream()
                        .anyMatch(then -> !then.item().isEmpty()
                                && !AttributeValue.fromS(asked.id().value())
                                        .equals(then.item().get(OrdersTable.ORDER_ID)));
    }

    private static boolean isCouponValid(Asked asked) {
        return Checkout.seals()
                .coupons()
                .open(asked.request().coupon())
                .filter(coupon -> coupon.shopper().equals(asked.request().shopper()))
                .filter(coupon -> asked.request().lines().stream()
                        .anyMatch(line -> line.offer().seller().equals(coupon.seller())))
                .isPresent();
    }

    /** An admission holds from when it is given until it expires. */
    private boolean isLeftOut(Asked asked, Refusal.NotAdmitted why, While when) {
        return Checkout.seals()
                .admissions()
                .open(asked.request().admission())
                .filter(turn -> turn.admits(asked.request().shopper(), why.sale(), latest(when)))
                .isEmpty();
    }

    /** By what the sale's offer asked for; its sale never asks for anything else. */
    private boolean isAskedForMore(Asked asked, Refusal.NotEligible why, While when) {
        return asked.request().offers().stream()
                .filter(offer -> offer.sale().filter(why.sale()::equals).isPresent())
                .flatMap(offer -> offers(offer, when))
                .filter(then -> !then.item().isEmpty())
                .map(then ->
                        CatalogueTable.OFFERS.toRecord(then.item()).access().eligibility())
                .anyMatch(asks -> !why.unmet().isEmpty()
                        && asks.unmetBy(asked.request().account()).equals(why.unmet()));
    }

    private boolean isQuoteWorthless(Asked asked, While when) {
        return Checkout.seals()
                .quotes()
                .open(asked.request().shippingQuote())
                .filter(quote ->
                        quote.objectionTo(asked.request(), latest(when)).isEmpty())
                .isEmpty();
    }

    private boolean isKeyReused(Asked asked, OrderId order) {
        return shop.asked().stream()
                .anyMatch(other ->
                        other.id().equals(order) && !Wanted.by(other.request()).equals(Wanted.by(asked.request())));
    }

    private static Stream<OrderRequest.Line> lines(Asked asked, OfferId offer) {
        return asked.request().lines().stream().filter(line -> line.offer().equals(offer));
    }

    private static long wanted(Asked asked, OfferId offer) {
        return lines(asked, offer).mapToLong(line -> line.quantity()).sum();
    }

    private Stream<Past.Then> offers(OfferId offer, While when) {
        return catalogue.between(CatalogueTable.key(offer), when.from(), when.to()).stream();
    }

    private static long version(Past.Then then) {
        return then.item().isEmpty() ? 0 : terms(then).version();
    }

    private static Terms terms(Past.Then then) {
        return CatalogueTable.OFFERS.toRecord(then.item()).terms();
    }

    /** The earliest time that any clock may have shown. */
    private Instant first(Past.Then then) {
        return at(then.from()).minus(weather.skew());
    }

    /** The latest time that any clock may have shown. */
    private Instant last(Past.Then then) {
        return at(then.to()).plus(weather.skew());
    }

    private Instant latest(While when) {
        return at(when.to()).plus(weather.skew());
    }

    private static Instant at(long nanos) {
        return Simulation.BEGINNING.plusNanos(nanos);
    }

    private long memory() {
        var freeze = weather.freezes() > 0 ? weather.longestFreeze() : Duration.ZERO;
        return MEMORY.plus(weather.limits().reads().longestLag()).plus(freeze).toNanos();
    }

    /** What a transaction makes of an item is read a moment before all of it stands. */
    private long inFlight() {
        return weather.limits().longestTransaction().toNanos();
    }
}
