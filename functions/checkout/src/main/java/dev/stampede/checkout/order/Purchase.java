package dev.stampede.checkout.order;

import dev.stampede.model.id.DerivedId;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Address;
import dev.stampede.model.order.Discount;
import dev.stampede.model.order.Freight;
import dev.stampede.model.order.OrderLine;
import dev.stampede.model.order.PaymentToken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is bought, for how much, and who pays it. How it was asked for doesn't count: a fresh quote of the same freight,
 * the lines in another order, a postal code written otherwise, or newer terms at the same price make no other purchase.
 *
 * @param lines what
 * @param freight what sending costs
 * @param discounts the treasures that are taken off
 * @param address where it goes
 * @param paymentToken who pays
 */
record Purchase(
        List<Line> lines,
        List<Freight> freight,
        List<TreasureId> discounts,
        Address address,
        PaymentToken paymentToken) {

    /**
     * Some units of one offer.
     *
     * @param offer which
     * @param quantity units
     * @param unitPrice of one
     */
    record Line(OfferId offer, int quantity, Money unitPrice) {

        static Line of(OrderLine line) {
            return new Line(line.offer(), line.quantity(), line.unitPrice());
        }
    }

    /** Puts everything in an order of its own, and the postal code in its one form. */
    Purchase {
        lines = lines.stream()
                .sorted(Comparator.comparing(line -> line.offer().value()))
                .toList();
        freight = freight.stream()
                .sorted(Comparator.comparing(sent -> sent.seller().value()))
                .toList();
        discounts = discounts.stream()
                .sorted(Comparator.comparing(TreasureId::value))
                .toList();
        address = new Address(
                address.recipient(),
                address.street(),
                address.city(),
                address.destination().compared());
    }

    /** The purchase of an order with those lines and discounts. */
    static Purchase of(OrderRequest request, List<OrderLine> lines, List<Freight> freight, List<Discount> discounts) {
        return new Purchase(
                lines.stream().map(Line::of).toList(),
                freight,
                discounts.stream().map(Discount::treasure).toList(),
                request.address(),
                request.paymentToken());
    }

    /** The same for equal purchases alone. */
    String fingerprint() {
        var parts = new ArrayList<String>();
        parts.add(Integer.toString(lines.size()));
        for (var line : lines) {
            parts.add(line.offer().value());
            parts.add(Integer.toString(line.quantity()));
            add(line.unitPrice(), parts);
        }
        parts.add(Integer.toString(freight.size()));
        for (var sent : freight) {
            parts.add(sent.seller().value());
            add(sent.price(), parts);
        }
        parts.add(Integer.toString(discounts.size()));
        discounts.forEach(treasure -> parts.add(treasure.value()));
        parts.add(address.recipient());
        parts.add(address.street());
        parts.add(address.city());
        parts.add(address.destination().country());
        parts.add(address.destination().postalCode());
        parts.add(paymentToken.value());
        return DerivedId.of(parts.toArray(String[]::new));
    }

    private static void add(Money amount, List<String> parts) {
        parts.add(Long.toString(amount.minorUnits()));
        parts.add(amount.currency().getCurrencyCode());
    }
}
