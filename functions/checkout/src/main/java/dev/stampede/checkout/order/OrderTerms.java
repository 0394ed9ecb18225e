package dev.stampede.checkout.order;

import dev.stampede.model.catalogue.Access;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.order.Discount;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderLine;
import dev.stampede.model.order.OrderState;
import dev.stampede.model.order.StateChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whether shopper and sellers mean the same: the rule before any stock is touched. */
public sealed interface OrderTerms {

    /** The try of an order whose units are not reserved before it. */
    String NO_ATTEMPT = "";

    /**
     * They do.
     *
     * @param order the order to be placed, its lines not yet taken from anywhere
     * @param offers the offers of its lines
     */
    record Agreed(Order order, Map<OfferId, Offer> offers) implements OrderTerms {}

    /** They don't. */
    record Refused(Refusal why) implements OrderTerms {}

    /**
     * Holds the request against the offers and what it brings sealed.
     *
     * @param offers those of the requested offers that exist
     * @param now the environment's time, in milliseconds
     * @param hold how long the units are held unpaid
     */
    static OrderTerms of(OrderRequest request, Seals seals, Map<OfferId, Offer> offers, Instant now, Duration hold) {
        return objection(request, seals, offers, now)
                .<OrderTerms>map(Refused::new)
                .orElseGet(() -> agreed(request, seals, offers, now, hold));
    }

    /** Why nothing of the offer is sold at that time; empty when it is. */
    static Optional<Refusal> closed(Offer offer, Instant now) {
        var terms = offer.terms();
        if (terms.isPaused()) {
            return Optional.of(new Refusal.Paused(offer));
        }
        if (now.isBefore(terms.opensAt())) {
            return Optional.of(new Refusal.NotOpenYet(offer));
        }
        return now.isAfter(terms.closesAt()) ? Optional.of(new Refusal.Over(offer)) : Optional.empty();
    }

    private static OrderTerms agreed(
            OrderRequest request, Seals seals, Map<OfferId, Offer> offers, Instant now, Duration hold) {
        var quote = seals.quotes().open(request.shippingQuote());
        var objection =
                quote.map(promised -> promised.objectionTo(request, now)).orElse(Optional.of("it was not issued here"));
        if (objection.isPresent()) {
            return new Refused(new Refusal.QuoteNotValid(objection.get()));
        }
        var lines = request.lines().stream()
                .map(line -> line(line, offerOf(line, offers)))
                .toList();
        var charges = new Charges(lines, quote.orElseThrow().freight());
        var refusal = charges.objection();
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (request.coupon().isEmpty()) {
            return new Agreed(order(request, charges, List.of(), now, hold), offers);
        }
        return switch (CouponTerms.of(seals.coupons().open(request.coupon()), request, lines, now)) {
            case CouponTerms.Worth worth ->
                new Agreed(order(request, charges, List.of(worth.discount()), now, hold), offers);
            case CouponTerms.Refused refused -> new Refused(new Refusal.CouponNotValid(refused.why()));
        };
    }

    private static Optional<Refusal> objection(
            OrderRequest request, Seals seals, Map<OfferId, Offer> offers, Instant now) {
        for (var line : request.lines()) {
            var offer = offers.get(line.offer());
            if (offer == null) {
                return Optional.of(new Refusal.UnknownOffer(line.offer()));
            }
            var closed = closed(offer, now);
            if (closed.isPresent()) {
                return closed;
            }
        }
        var moved = request.lines().stream()
                .filter(line -> offerOf(line, offers).terms().version() != line.termsVersion())
                .map(line -> offerOf(line, offers))
                .toList();
        if (!moved.isEmpty()) {
            return Optional.of(new Refusal.TermsMoved(moved));
        }
        if (offers.values().stream()
                        .map(offer -> offer.terms().price().currency())
                        .distinct()
                        .count()
                > 1) {
            return Optional.of(new Refusal.MixedCurrencies());
        }
        return notEligible(request, offers).or(() -> notAdmitted(request, seals, offers, now));
    }

    private static Optional<Refusal> notEligible(OrderRequest request, Map<OfferId, Offer> offers) {
        for (var line : request.lines()) {
            var unmet = offerOf(line, offers).access().eligibility().unmetBy(request.account());
            if (!unmet.isEmpty()) {
                return line.offer().sale().map(sale -> new Refusal.NotEligible(sale, unmet));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> notAdmitted(
            OrderRequest request, Seals seals, Map<OfferId, Offer> offers, Instant now) {
        var guarded = request.lines().stream()
                .filter(line -> offerOf(line, offers).access().admission() == Access.Admission.WAITING_ROOM)
                .flatMap(line -> line.offer().sale().stream())
                .distinct()
                .toList();
        if (guarded.isEmpty()) {
            return Optional.empty();
        }
        var admission = seals.admissions().open(request.admission());
        return guarded.stream()
                .filter(sale -> admission
                        .filter(turn -> turn.admits(request.shopper(), sale, now))
                        .isEmpty())
                .findFirst()
                .map(Refusal.NotAdmitted::new);
    }

    private static Order order(
            OrderRequest request, Charges charges, List<Discount> discounts, Instant now, Duration hold) {
        return new Order(
                request.orderId(),
                request.shopper(),
                OrderState.PLACED,
                now,
                now.plus(hold),
                charges.lines(),
                charges.freight(),
                discounts,
                request.address(),
                request.paymentToken(),
                request.correlationId(),
                Purchase.of(request, charges.lines(), charges.freight(), discounts)
                        .fingerprint(),
                NO_ATTEMPT,
                List.of(new StateChange(OrderState.PLACED, now, "placed by the shopper")));
    }

    private static OrderLine line(OrderRequest.Line line, Offer offer) {
        var terms = offer.terms();
        return new OrderLine(
                offer.id(),
                offer.title(),
                line.quantity(),
                terms.price(),
                terms.version(),
                offer.access().perShopper(),
                Map.of());
    }

    private static Offer offerOf(OrderRequest.Line line, Map<OfferId, Offer> offers) {
        return Objects.requireNonNull(offers.get(line.offer()));
    }
}
