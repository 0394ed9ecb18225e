package dev.stampede.simulation.mutant;

import static dev.stampede.simulation.mutant.Writes.deletesWhere;
import static dev.stampede.simulation.mutant.Writes.forgetting;
import static dev.stampede.simulation.mutant.Writes.puts;
import static dev.stampede.simulation.mutant.Writes.unconditionally;
import static dev.stampede.simulation.mutant.Writes.updatesBy;
import static dev.stampede.simulation.mutant.Writes.without;
import static java.util.function.Predicate.not;

import dev.stampede.model.stock.StockMovement.Kind;
import dev.stampede.simulation.world.Boundary.Role;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Bugs in what sales set aside, spread over shards and give back. */
final class SaleMutants {

    private static final Set<Role> OFFICE = EnumSet.of(Role.SALES, Role.SALE_SWEEPER);
    private static final Set<Role> SWEEPER = EnumSet.of(Role.SALE_SWEEPER);

    private static final Predicate<TransactWriteItem> ADJUST = updatesBy(
                    "SET available = available + :units ADD revision :one")
            .and(write -> write.update().conditionExpression().equals("available >= :atLeast"));
    private static final Predicate<TransactWriteItem> LEVEL =
            updatesBy("SET available = available + :units, #of = :of");
    private static final Predicate<TransactWriteItem> LEFT_OVER = puts("kind", Kind.RETURN.name());
    private static final String CLOSED = "available = :read";
    private static final String NONE_RESERVED = "size(reserved) = :none";

    private SaleMutants() {}

    static List<Mutant> all() {
        return List.of(
                Spoilt.database(
                        EnumSet.of(Role.SALES),
                        "sets aside out of nothing",
                        "A sale's units stay where they were set aside from.",
                        forgetting(ADJUST.and(SaleMutants::takesOut))),
                Spoilt.database(
                        SWEEPER,
                        "keeps what is left over",
                        "What an ended sale hasn't sold stays in it.",
                        forgetting(ADJUST.or(LEFT_OVER))),
                Spoilt.database(
                        SWEEPER,
                        "gives back to nobody",
                        "What an ended sale hasn't sold doesn't arrive where it was set aside from.",
                        forgetting(ADJUST.and(not(SaleMutants::takesOut)))),
                Spoilt.database(
                        SWEEPER,
                        "gives back and keeps",
                        "What an ended sale hasn't sold is given back and stays in it, too, in all books.",
                        forgetting(ADJUST.and(SaleMutants::takesOut).or(LEFT_OVER.and(SaleMutants::movesOut)))),
                Spoilt.database(
                        OFFICE,
                        "asks nothing of accounts",
                        "A sale's offers don't know what the sale asks of accounts.",
                        SaleMutants::openToAll),
                Spoilt.database(
                        OFFICE,
                        "splits without taking",
                        "New shards get units that the old ones keep.",
                        forgetting(LEVEL.and(SaleMutants::takesOut))),
                Spoilt.database(
                        OFFICE,
                        "opens shards empty",
                        "A new shard doesn't get the units that were taken out elsewhere for it.",
                        SaleMutants::openedEmpty),
                Spoilt.database(
                        OFFICE,
                        "merges what is sold",
                        "A shard is merged with the units that it was read with, though some were sold since.",
                        without(CLOSED, deletesWhere(CLOSED))),
                Spoilt.database(
                        OFFICE,
                        "moves nothing out of merged shards",
                        "A shard is taken away, and the units that it had with it.",
                        forgetting(LEVEL.and(not(SaleMutants::takesOut)))),
                Spoilt.database(
                        OFFICE,
                        "counts no shards",
                        "Shards aren't told how many are left of them.",
                        forgetting(updatesBy("SET #of = :of"))),
                Spoilt.database(
                        OFFICE,
                        "pauses the offer alone",
                        "The shards of a sale's offer don't follow its window.",
                        forgetting(updatesBy("SET opensAt = :opensAt, closesAt = :closesAt"))));
    }

    /** Those that matter only where changes of one sale meet, which they rarely do. */
    static List<Mutant> rare() {
        return List.of(
                Spoilt.database(
                        OFFICE,
                        "merges what is reserved",
                        "A shard is taken away with the units that are reserved in it.",
                        without(NONE_RESERVED, deletesWhere(NONE_RESERVED))),
                Spoilt.database(
                        OFFICE,
                        "reopens what is paused",
                        "A window that was read a while ago is pinned to a sale's offer though the sale has changed since.",
                        forgetting(write -> write.conditionCheck() != null
                                && write.conditionCheck().conditionExpression().equals("#revision = :read"))),
                Spoilt.database(
                        OFFICE,
                        "sets aside for a cancelled sale",
                        "Stock is set aside for a sale that nobody prepares any more.",
                        forgetting(write -> write.conditionCheck() != null
                                && write.conditionCheck().conditionExpression().equals("#status = :preparing"))),
                Spoilt.database(
                        OFFICE,
                        "changes sales blindly",
                        "A sale is changed whatever it has become since it was read.",
                        unconditionally(puts("sk", "sale")
                                .and(SaleMutants::isConditional)
                                .or(puts("sk", "audit#")))));
    }

    private static Stream<TransactWriteItem> openedEmpty(TransactWriteItem write) {
        if (write.put() == null || !write.put().item().containsKey("available")) {
            return Stream.of(write);
        }
        var item = new HashMap<>(write.put().item());
        item.put("available", AttributeValue.fromN("0"));
        return Stream.of(TransactWriteItem.builder()
                .put(write.put().toBuilder().item(item).build())
                .build());
    }

    private static Stream<TransactWriteItem> openToAll(TransactWriteItem write) {
        if (write.put() == null || !write.put().item().containsKey("sku")) {
            return Stream.of(write);
        }
        var item = new HashMap<>(write.put().item());
        item.put("eligibility", AttributeValue.fromS(""));
        return Stream.of(TransactWriteItem.builder()
                .put(write.put().toBuilder().item(item).build())
                .build());
    }

    private static boolean isConditional(TransactWriteItem write) {
        return "#revision = :read".equals(write.put().conditionExpression());
    }

    private static boolean takesOut(TransactWriteItem write) {
        return write.update() != null
                && isNegative(write.update().expressionAttributeValues().get(":units"));
    }

    private static boolean movesOut(TransactWriteItem write) {
        var units = write.put().item().getOrDefault("unitsByShard", AttributeValue.fromM(Map.of()));
        return units.m().values().stream().anyMatch(SaleMutants::isNegative);
    }

    private static boolean isNegative(@Nullable AttributeValue units) {
        return units != null && units.n().startsWith("-");
    }
}
