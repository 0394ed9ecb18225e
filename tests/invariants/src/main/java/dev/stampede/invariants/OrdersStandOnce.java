package dev.stampede.invariants;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An order stands once under its id, its parcels once for each seller, and no parcel without its order. */
final class OrdersStandOnce implements Invariant {

    private static final String NAME = "one order per id";

    @Override
    public Stream<Violation> violations(Stored stored) {
        var orders = counts(stored.orders().stream().map(order -> "order " + order.id()));
        var parcels = counts(stored.parcels().stream().map(StoredParcel::where));
        var twice = Stream.concat(orders.entrySet().stream(), parcels.entrySet().stream())
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> new Violation(NAME, entry.getKey(), "once", entry.getValue() + " times"));
        var orphans = stored.parcels().stream()
                .filter(parcel -> !orders.containsKey("order " + parcel.orderId()))
                .map(parcel -> new Violation(NAME, parcel.where(), "its order", "none"));
        return Stream.concat(twice, orphans);
    }

    private static Map<String, Long> counts(Stream<String> names) {
        return names.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
