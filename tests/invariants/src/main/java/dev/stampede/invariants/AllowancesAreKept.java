package dev.stampede.invariants;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No shopper has more of a limited offer than they may; what counts it says just what their orders say. */
final class AllowancesAreKept implements Invariant {

    private static final String LIMIT = "no shopper has more than they may";
    private static final String COUNT = "quotas count what orders hold";
    private static final String COUPON = "a coupon is taken off one order";

    @Override
    public Stream<Violation> violations(Stored stored) {
        return Stream.of(overLimit(stored), miscounted(stored), coupons(stored)).flatMap(violations -> violations);
    }

    private static Stream<Violation> overLimit(Stored stored) {
        var limits = stored.offers().stream()
                .filter(offer -> offer.perShopper() > 0)
                .collect(Collectors.toMap(StoredOffer::id, StoredOffer::perShopper, (one, same) -> one));
        var had = new HashMap<String, Map<String, Long>>();
        holding(stored)
                .forEach(order -> order.lines()
                        .forEach(line -> had.computeIfAbsent(line.offer(), o -> new HashMap<>())
                                .merge(order.shopperId(), line.quantity(), Long::sum)));
        return limits.entrySet().stream()
                .flatMap(limit -> had.getOrDefault(limit.getKey(), Map.of()).entrySet().stream()
                        .filter(units -> units.getValue() > limit.getValue())
                        .map(units -> new Violation(
                                LIMIT,
                                "%s of offer %s".formatted(units.getKey(), limit.getKey()),
                                "at most " + limit.getValue(),
                                String.valueOf(units.getValue()))));
    }

    private static Stream<Violation> miscounted(Stored stored) {
        var expected = new HashMap<String, Long>();
        holding(stored)
                .forEach(order -> order.lines().stream()
                        .filter(line -> line.perShopper() > 0)
                        .forEach(line -> expected.merge(
                                StoredQuota.key(line.offer(), order.shopperId()), line.quantity(), Long::sum)));
        var found =
                stored.quotas().stream().collect(Collectors.toMap(StoredQuota::key, StoredQuota::bought, Long::sum));
        return differences(COUNT, expected, found, 0L);
    }

    private static Stream<Violation> coupons(Stored stored) {
        var expected = new HashMap<String, String>();
        holding(stored)
                .forEach(order -> order.discounts()
                        .forEach(discount -> expected.merge(
                                StoredRedemption.key(discount.treasure(), order.shopperId()),
                                order.id(),
                                (one, other) -> one + " and " + other)));
        var found = stored.redemptions().stream()
                .collect(Collectors.toMap(StoredRedemption::key, StoredRedemption::orderId, (one, same) -> one));
        return differences(COUPON, expected, found, "no order");
    }

    private static <V> Stream<Violation> differences(
            String invariant, Map<String, V> expected, Map<String, V> found, V nothing) {
        var keys = new HashSet<>(expected.keySet());
        keys.addAll(found.keySet());
        return keys.stream()
                .filter(key -> !expected.getOrDefault(key, nothing).equals(found.getOrDefault(key, nothing)))
                .map(key -> new Violation(
                        invariant,
                        key,
                        String.valueOf(expected.getOrDefault(key, nothing)),
                        String.valueOf(found.getOrDefault(key, nothing))));
    }

    private static Stream<StoredOrder> holding(Stored stored) {
        return stored.orders().stream().filter(StoredOrder::holdsStock);
    }
}
