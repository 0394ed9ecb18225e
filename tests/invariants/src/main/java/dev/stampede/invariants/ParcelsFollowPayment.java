package dev.stampede.invariants;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An order that was ever paid has one parcel for each of its sellers, any other has none; cancelling ends them all. */
final class ParcelsFollowPayment implements Invariant {

    private static final String NAME = "parcels exist for the sellers of paid orders";

    @Override
    public Stream<Violation> violations(Stored stored) {
        var parcels = stored.parcels().stream().collect(Collectors.groupingBy(StoredParcel::orderId));
        return stored.orders().stream().flatMap(order -> violations(order, parcels));
    }

    private static Stream<Violation> violations(StoredOrder order, Map<String, List<StoredParcel>> all) {
        var parcels = all.getOrDefault(order.id(), List.of());
        var senders = parcels.stream().map(StoredParcel::sellerId).collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = order.wasEver("PAID") ? order.sellers() : Set.of();
        var missing = Stream.of(senders)
                .filter(found -> !found.equals(expected))
                .map(found -> new Violation(
                        NAME,
                        "order %s (%s)".formatted(order.id(), order.state()),
                        "parcels of " + new TreeSet<>(expected),
                        "parcels of " + found));
        boolean cancelled = !order.state().equals("PAID");
        var alive = parcels.stream()
                .filter(parcel -> parcel.state().equals("CANCELLED") != cancelled)
                .map(parcel -> new Violation(
                        "parcels are cancelled with their order, and only so",
                        parcel.where(),
                        (cancelled ? "CANCELLED as the order is " : "not CANCELLED as the order is ") + order.state(),
                        parcel.state()));
        return Stream.concat(missing, alive);
    }
}
