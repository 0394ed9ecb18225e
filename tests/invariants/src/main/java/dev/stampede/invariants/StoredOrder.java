package dev.stampede.invariants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An order as it is stored. */
public record StoredOrder(
        String id,
        String shopperId,
        String state,
        List<Line> lines,
        List<Freight> freight,
        List<Discount> discounts,
        String attempt,
        List<Step> history,
        Optional<String> dueBucket,
        Optional<String> dueAt) {

    /** A line as it is stored. */
    public record Line(
            String offer, long quantity, Money unitPrice, long terms, long perShopper, Map<Integer, Long> takenFrom) {

        String seller() {
            return offer.split("\\.", -1)[1];
        }
    }

    /** A seller's freight as it is stored. */
    public record Freight(String seller, Money price) {}

    /** What it costs less, as it is stored. */
    public record Discount(String treasure, Money amount) {}

    /** An element of a history as it is stored. */
    public record Step(String state, String at) {}

    static StoredOrder of(Item item) {
        return new StoredOrder(
                item.text("orderId"),
                item.text("shopperId"),
                item.text("state"),
                item.objects("lines").stream().map(StoredOrder::line).toList(),
                item.objects("freight").stream()
                        .map(freight -> new Freight(freight.text("seller"), freight.money("price")))
                        .toList(),
                item.objects("discounts").stream()
                        .map(discount -> new Discount(discount.text("treasure"), discount.money("amount")))
                        .toList(),
                item.text("attempt"),
                steps(item),
                item.optionalText("dueBucket"),
                item.optionalText("dueAt"));
    }

    static List<Step> steps(Item item) {
        return item.objects("history").stream()
                .map(step -> new Step(step.text("state"), step.text("at")))
                .toList();
    }

    private static Line line(Item item) {
        return new Line(
                item.text("offer"),
                item.number("quantity"),
                item.money("unitPrice"),
                item.number("terms"),
                item.number("perShopper"),
                item.byShard("takenFrom"));
    }

    /** What all lines cost. */
    public Optional<Money> goods() {
        return lines.stream()
                .map(line -> line.unitPrice().times(line.quantity()))
                .reduce(Money::plus);
    }

    /** What all freight costs. */
    public Optional<Money> sending() {
        return freight.stream().map(Freight::price).reduce(Money::plus);
    }

    /** What the order costs. */
    Money total() {
        var goods = goods().orElse(new Money(0, "nothing"));
        var all = sending().map(goods::plus).orElse(goods);
        return discounts.stream().map(discount -> discount.amount().times(-1)).reduce(all, Money::plus);
    }

    /** The sellers of its lines. */
    public Set<String> sellers() {
        return lines.stream().map(Line::seller).collect(Collectors.toSet());
    }

    boolean holdsStock() {
        return state.equals("PLACED") || state.equals("PAID");
    }

    boolean wasEver(String wanted) {
        return history.stream().anyMatch(step -> step.state().equals(wanted));
    }
}
