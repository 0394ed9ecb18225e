package dev.stampede.simulation.world;

import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.SaleStatus;
import dev.stampede.invariants.Stored;
import dev.stampede.invariants.StoredSale;
import dev.stampede.invariants.Violation;
import dev.stampede.model.id.SaleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What organisers were told of their sales, held against what became of them. */
final class Promises {

    private static final String STANDS = "what organisers were told stands";
    private static final String ENDS = "sales end and give back what they haven't sold";

    private final Map<String, Sale> told = new TreeMap<>();
    private final List<Told> all = new ArrayList<>();
    private final List<Violation> denied = new ArrayList<>();

    /**
     * That an organiser was told something of a sale.
     *
     * @param at when, in nanoseconds of the run
     * @param sale as it was said to be
     */
    record Told(long at, Sale sale) {}

    /** That an organiser was told that the sale is so, at that time in nanoseconds of the run. */
    void told(long at, Sale sale) {
        told.merge(sale.id().value(), sale, (before, now) -> now.revision() < before.revision() ? before : now);
        all.add(new Told(at, sale));
    }

    /** All that organisers were told. */
    List<Told> all() {
        return List.copyOf(all);
    }

    /** That an organiser was told that there is no such sale, or that it isn't theirs or isn't ready. */
    void denied(SaleId sale, Object answer) {
        denied.add(new Violation(STANDS, sale.value(), "the sale that was scheduled", String.valueOf(answer)));
    }

    /** What was told and isn't so. */
    Stream<Violation> broken(Stored stored) {
        var sales = stored.sales().stream().collect(Collectors.toMap(StoredSale::id, sale -> sale));
        return Stream.concat(
                denied.stream(),
                told.values().stream()
                        .flatMap(sale -> broken(
                                sale, Optional.ofNullable(sales.get(sale.id().value())))));
    }

    private static Stream<Violation> broken(Sale sale, Optional<StoredSale> stored) {
        return stored.filter(found -> found.revision() >= sale.revision() && agrees(found, sale))
                        .isPresent()
                ? Stream.empty()
                : Stream.of(new Violation(STANDS, sale.id().value(), sale.toString(), String.valueOf(stored)));
    }

    /** A cancelled sale stays so; no other closes earlier than was said. */
    private static boolean agrees(StoredSale found, Sale sale) {
        boolean cancelled = found.status().equals(SaleStatus.CANCELLED.name());
        return sale.status() == SaleStatus.CANCELLED
                ? cancelled
                : cancelled || !found.closesAt().isBefore(sale.closesAt());
    }

    /** What is still to come: a sale's end, and the return of what it hasn't sold. */
    static Stream<Violation> unsettled(Stored stored, Instant now) {
        return stored.sales().stream().flatMap(sale -> {
            if (sale.status().equals(SaleStatus.PREPARING.name()) || !sale.isOver(now)) {
                return Stream.of(new Violation(ENDS, sale.id(), "its end", sale.toString()));
            }
            return stored.shards().stream()
                    .filter(shard -> sale.offers().contains(shard.offer()) && shard.available() > 0)
                    .map(shard -> new Violation(ENDS, shard.key(), "nothing left", shard.available() + " free"));
        });
    }
}
