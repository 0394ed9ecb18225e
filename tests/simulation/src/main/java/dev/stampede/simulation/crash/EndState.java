package dev.stampede.simulation.crash;

import dev.stampede.invariants.InvariantChecker;
import dev.stampede.invariants.Item;
import dev.stampede.invariants.Items;
import dev.stampede.invariants.StoredOffer;
import dev.stampede.invariants.Violation;
import dev.stampede.invariants.dynamodb.SandboxCharges;
import dev.stampede.invariants.dynamodb.TableScan;
import dev.stampede.simulation.world.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a trial came to.
 *
 * @param stored every item of every table and every event, without what may be otherwise each time: when something
 *     happened, in which of an offer's shards, by which try, and how often the same event was sent
 * @param violations what must never be
 */
record EndState(List<String> stored, List<Violation> violations) {

    private static final Set<String> TIMES =
            Set.of("at", "placedAt", "payBy", "dueAt", "paidAt", "expiresAt", "scheduledAt", "joinedAt");
    private static final Set<String> BY_SHARD = Set.of("takenFrom", "unitsByShard");

    /** Chance, of which only {@link #commitments} says that it stayed. */
    private static final Set<String> SEEDS = Set.of("seed", "seedCommitment");

    /** Nobody gives such movements their names but the try that makes them. */
    private static final Set<String> NAMED_BY_TRY = Set.of("SETTING", "RESHARDING", "RETURN");

    /** What the attributes of a chest begin with that say when which finder claimed. */
    private static final String CLAIMED_BY = "by#";

    private static final String SOME = "some";

    /** The market as it is now. */
    static EndState of(Market market) {
        var scan = new TableScan(market.dynamoDb());
        var catalogue = scan.all(Tables.CATALOGUE, List.of("productId", "item"));
        var stock = scan.all(Tables.STOCK, List.of("pk"));
        var orders = scan.all(Tables.ORDERS, List.of("orderId", "item"));
        var payments = scan.all(Tables.PAYMENTS, List.of("orderId"));
        var sellers = scan.all(Tables.SELLERS, List.of("sellerId"));
        var sales = scan.all(Tables.SALES, List.of("pk", "sk"));
        var charges = payments.stream().map(SandboxCharges::charge).toList();
        var stored = new ArrayList<String>();
        Stream.of(catalogue, stock, orders, payments, sellers, sales)
                .flatMap(List::stream)
                .filter(item -> !isShard(item) && !isGivenUp(item) && !isDrained(item) && !RoomItems.isState(item))
                .forEach(item -> stored.add(String.valueOf(plain(item.attributes()))));
        stockByOffer(stock).forEach((offer, sum) -> stored.add(offer + " " + sum));
        stored.addAll(market.events());
        RoomItems.of(market, sales).forEach(stored::add);
        commitments(market, sales).forEach(stored::add);
        stored.sort(Comparator.naturalOrder());
        return new EndState(
                List.copyOf(stored), untold(InvariantChecker.check(new Items(catalogue, stock, orders, charges))));
    }

    /** Nobody watches the stock here: what the catalogue is told of it is an operation of its own. */
    private static List<Violation> untold(List<Violation> found) {
        return found.stream()
                .filter(violation -> !violation.invariant().equals(StoredOffer.STOCK_KNOWN))
                .toList();
    }

    private static boolean isShard(Item item) {
        return item.attributes().containsKey("available");
    }

    /** Only says which tries to place an order come too late. */
    private static boolean isGivenUp(Item item) {
        return item.attributes().containsKey("voided") && !item.attributes().containsKey("state");
    }

    /** Only says that a merge had to wait for orders under way; what was in the shard is counted with its offer. */
    private static boolean isDrained(Item item) {
        return "shards drained".equals(item.attributes().get("reason"));
    }

    /** Whatever seed a sale was scheduled with, it is the one of which organisers were told. */
    private static Stream<String> commitments(Market market, List<Item> sales) {
        var told = market.commitments();
        return sales.stream()
                .map(item -> item.attributes().get("seedCommitment"))
                .filter(Objects::nonNull)
                .map(kept -> told.stream().allMatch(kept::equals)
                        ? "committed to as told"
                        : "told of %s, but committed to %s".formatted(told, kept));
    }

    private record Stock(long free, Set<String> reserved, Set<String> terms) {

        Stock plus(Stock other) {
            return new Stock(free + other.free, union(reserved, other.reserved), union(terms, other.terms));
        }

        private static Set<String> union(Set<String> one, Set<String> other) {
            var both = new TreeSet<>(one);
            both.addAll(other);
            return both;
        }
    }

    private static Map<String, Stock> stockByOffer(List<Item> stock) {
        var offers = new TreeMap<String, Stock>();
        stock.stream()
                .filter(EndState::isShard)
                .map(Item::attributes)
                .forEach(shard -> offers.merge(
                        String.valueOf(shard.get("offerId")),
                        new Stock(
                                (Long) shard.getOrDefault("available", 0L),
                                mapOf(shard, "reserved").keySet(),
                                Set.of("of %s on %s from %s to %s"
                                        .formatted(
                                                shard.get("of"),
                                                shard.get("termsVersion"),
                                                shard.get("opensAt"),
                                                shard.get("closesAt")))),
                        Stock::plus));
        return offers;
    }

    private static Map<String, Object> plain(Map<?, ?> attributes) {
        var plain = new TreeMap<String, Object>();
        attributes.forEach((key, value) -> {
            var name = String.valueOf(key);
            if (!name.equals("voided")) {
                plain.put(name, plain(name, value));
            }
        });
        if (NAMED_BY_TRY.contains(String.valueOf(plain.get("kind")))) {
            plain.put("pk", SOME);
            plain.put("id", SOME);
        }
        plain.computeIfPresent("stockNotes", (name, count) -> SOME);
        if (plain.containsKey("listing")) {
            // Counted each time that somebody tries, whether or not anything becomes of it.
            plain.put("revision", SOME);
        }
        if ("CANCELLED".equals(plain.get("status"))) {
            // A sale ends when it is cancelled.
            plain.put("closesAt", SOME);
        }
        return plain;
    }

    private static Object plain(String name, Object value) {
        boolean otherwise = TIMES.contains(name) || SEEDS.contains(name) || name.startsWith(CLAIMED_BY);
        if (otherwise || name.equals("attempt")) {
            return SOME;
        }
        if (value instanceof Map<?, ?> map) {
            return BY_SHARD.contains(name) ? sum(map) : plain(map);
        }
        if (value instanceof List<?> list) {
            var elements = new ArrayList<Object>();
            list.forEach(element -> elements.add(plain("", element)));
            return elements;
        }
        return value;
    }

    private static long sum(Map<?, ?> byShard) {
        return byShard.values().stream().mapToLong(units -> (Long) units).sum();
    }

    private static Map<String, Object> mapOf(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof Map<?, ?> map ? plain(map) : Map.of();
    }
}
