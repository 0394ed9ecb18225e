package dev.stampede.model.order;

import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What a shopper bought.
 *
 * @param id derived from the shopper and their idempotency key
 * @param shopper whose order it is
 * @param state where it stands
 * @param placedAt when it was placed
 * @param payBy until when its units are held unpaid
 * @param lines what was bought, at least one
 * @param freight what each seller charges for sending, one entry a seller
 * @param discounts what it costs less, at most one
 * @param address where its parcels go
 * @param paymentToken the payment provider's reference to the shopper's means of payment
 * @param correlationId the id that all its log lines share
 * @param fingerprint of the request that placed it: a retry has the same
 * @param attempt the try that placed it; no other try to place this order has its name
 * @param history each state it has been in, oldest first
 */
public record Order(
        OrderId id,
        ShopperId shopper,
        OrderState state,
        Instant placedAt,
        Instant payBy,
        List<OrderLine> lines,
        List<Freight> freight,
        List<Discount> discounts,
        Address address,
        PaymentToken paymentToken,
        String correlationId,
        String fingerprint,
        String attempt,
        List<StateChange> history) {

    /**
     * Keeps unmodifiable copies of the lists.
     *
     * @throws IllegalArgumentException when there is no line
     */
    public Order {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Order %s has no line".formatted(id));
        }
        lines = List.copyOf(lines);
        freight = List.copyOf(freight);
        discounts = List.copyOf(discounts);
        history = List.copyOf(history);
    }

    /** The order as it was when it was placed, whatever has become of it since. */
    public Order asPlaced() {
        return new Order(
                id,
                shopper,
                OrderState.PLACED,
                placedAt,
                payBy,
                lines,
                freight,
                discounts,
                address,
                paymentToken,
                correlationId,
                fingerprint,
                attempt,
                history.subList(0, 1));
    }

    /** The same order with other lines. */
    public Order withLines(List<OrderLine> newLines) {
        return new Order(
                id,
                shopper,
                state,
                placedAt,
                payBy,
                newLines,
                freight,
                discounts,
                address,
                paymentToken,
                correlationId,
                fingerprint,
                attempt,
                history);
    }

    /** The same order as that try records it. */
    public Order withAttempt(String newAttempt) {
        return new Order(
                id,
                shopper,
                state,
                placedAt,
                payBy,
                lines,
                freight,
                discounts,
                address,
                paymentToken,
                correlationId,
                fingerprint,
                newAttempt,
                history);
    }

    /**
     * The change as it comes into the history: never before the one that it follows, though environments' clocks
     * differ.
     */
    public StateChange dated(StateChange change) {
        var last = history.getLast().at();
        return change.at().isBefore(last) ? new StateChange(change.state(), last, change.reason()) : change;
    }

    /** What the shopper pays: all lines and all freight, less the discount. */
    public Money total() {
        var zero = Money.zero(lines.getFirst().unitPrice().currency());
        var goods = lines.stream().map(OrderLine::price).reduce(zero, Money::plus);
        var all = freight.stream().map(Freight::price).reduce(goods, Money::plus);
        return discounts.stream().map(Discount::amount).reduce(all, Money::minus);
    }

    /** Whether there is nothing to pay, so that there is nothing to charge nor to give back. */
    public boolean isFree() {
        return total().minorUnits() == 0;
    }

    /** The sellers in it, each once, in the order of their lines. */
    public List<SellerId> sellers() {
        return lines.stream().map(line -> line.offer().seller()).distinct().toList();
    }

    /** What one seller has to send. */
    public List<OrderLine> linesOf(SellerId seller) {
        return lines.stream()
                .filter(line -> line.offer().seller().equals(seller))
                .toList();
    }
}
