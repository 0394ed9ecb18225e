package dev.stampede.simulation.mutant;

import static dev.stampede.simulation.mutant.Writes.forgetting;
import static dev.stampede.simulation.mutant.Writes.puts;
import static dev.stampede.simulation.mutant.Writes.unconditionally;
import static dev.stampede.simulation.mutant.Writes.updates;
import static dev.stampede.simulation.mutant.Writes.updatesBy;
import static dev.stampede.simulation.mutant.Writes.without;

import dev.stampede.simulation.world.Boundary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Bugs in what becomes of units. */
final class StockMutants {

    private static final Predicate<TransactWriteItem> TAKE = updatesBy("SET available = available - :units");
    private static final Predicate<TransactWriteItem> RESERVE =
            updates("SET available = available - :units, reserved.#attempt");
    private static final Predicate<TransactWriteItem> RELEASE =
            updatesBy("SET available = available + :units REMOVE reserved.#attempt");
    private static final Predicate<TransactWriteItem> PUT_BACK = updatesBy("SET available = available + :units")
            .and(write -> write.update().conditionExpression().equals("attribute_exists(pk)"));
    private static final Predicate<TransactWriteItem> ADJUST = updatesBy(
                    "SET available = available + :units ADD revision :one")
            .and(write -> write.update().conditionExpression().equals("available >= :atLeast"));

    private StockMutants() {}

    static List<Mutant> all() {
        return List.of(
                Spoilt.database(
                        "takes without looking",
                        "A transaction takes units from a shard whether or not there are enough.",
                        without("available >= :units", TAKE)),
                Spoilt.database(
                        "reserves without looking",
                        "A reservation takes units from a shard whether or not there are enough.",
                        without("available >= :units", RESERVE)),
                new Mutant(
                        "names orders, not tries",
                        "All tries to place an order share a name, so that a late one's units pass for the order's.",
                        () -> new Boundary() {
                            @Override
                            public String attempt(String order, Supplier<String> chance) {
                                return order;
                            }
                        }),
                Spoilt.database(
                        "sells on old terms",
                        "A transaction takes units for a price that has changed.",
                        without("termsVersion = :termsVersion", TAKE)),
                Spoilt.database(
                        "leaves no note",
                        "A reservation isn't noted in its shard, so that a crash strands its units.",
                        StockMutants::withoutNote),
                Spoilt.database(
                        "releases what isn't reserved",
                        "Units are released without looking whether they still are reserved.",
                        unconditionally(RELEASE)),
                Spoilt.database(
                        "forgets to settle",
                        "A reservation's note stays when its order is written.",
                        forgetting(updatesBy("REMOVE reserved.#attempt"))),
                Spoilt.database(
                        "settles for releasing",
                        "A reservation given up is removed, but its units aren't put back.",
                        StockMutants::settledInstead),
                Spoilt.database(
                        "keeps what is returned", "A cancelled order's units are not put back.", forgetting(PUT_BACK)),
                Spoilt.database(
                        "puts back double",
                        "Twice as many units come back as an order had.",
                        write -> Stream.of(PUT_BACK.test(write) ? withUnits(write, units -> 2 * units) : write)),
                Spoilt.database(
                        "takes one for many",
                        "However many units an order wants, one is taken.",
                        write -> Stream.of(TAKE.test(write) ? withUnits(write, units -> 1) : write)),
                Spoilt.database(
                        "puts back anywhere",
                        "Returned units go to the first shard, wherever they came from.",
                        StockMutants::toFirstShard),
                Spoilt.database(
                        "counts twice",
                        "A seller's adjustment that is tried again moves the units again.",
                        unconditionally(puts("pk", "movement#"))),
                Spoilt.database(
                        "takes out what isn't there",
                        "A seller's adjustment takes more units out of a shard than it has.",
                        unconditionally(ADJUST)),
                Spoilt.database(
                        "sets over sales",
                        "A seller's stock count overwrites what was sold since it was read.",
                        unconditionally(updatesBy("SET available = :units ADD revision :one"))),
                Spoilt.database(
                        "pins nothing",
                        "A new price isn't pinned in the shards.",
                        forgetting(updates("SET termsVersion = :version"))),
                Spoilt.database(
                        "keeps no books",
                        "Units come and go without a movement that says so.",
                        forgetting(puts("pk", "movement#"))),
                Spoilt.database(
                        "writes down nothing",
                        "Nobody writes down who changed an offer's terms.",
                        forgetting(puts("productId", "history#"))),
                Spoilt.database(
                        "keeps sold out to itself",
                        "The catalogue isn't told that an offer has sold out.",
                        forgetting(updates("SET #stock = :stock"))),
                new Mutant(
                        "overlooks a shard",
                        "Whoever looks for the last units leaves out the last shard.",
                        () -> new Boundary() {
                            @Override
                            public DynamoDbClient database(Role role, DynamoDbClient real) {
                                return role == Role.CHECKOUT ? new Shortsighted(real) : real;
                            }
                        }));
    }

    private static TransactWriteItem withUnits(TransactWriteItem write, LongUnaryOperator change) {
        var values = new HashMap<>(write.update().expressionAttributeValues());
        values.computeIfPresent(
                ":units",
                (name, units) -> AttributeValue.fromN(Long.toString(change.applyAsLong(Long.parseLong(units.n())))));
        return TransactWriteItem.builder()
                .update(write.update().toBuilder()
                        .expressionAttributeValues(values)
                        .build())
                .build();
    }

    private static Stream<TransactWriteItem> withoutNote(TransactWriteItem write) {
        if (!RESERVE.test(write)) {
            return Stream.of(write);
        }
        var expression = "SET available = available - :units";
        var text = expression + " " + write.update().conditionExpression();
        return Stream.of(TransactWriteItem.builder()
                .update(write.update().toBuilder()
                        .updateExpression(expression)
                        .expressionAttributeNames(Writes.used(write.update().expressionAttributeNames(), text))
                        .expressionAttributeValues(Writes.used(write.update().expressionAttributeValues(), text))
                        .build())
                .build());
    }

    private static Stream<TransactWriteItem> settledInstead(TransactWriteItem write) {
        if (!RELEASE.test(write)) {
            return Stream.of(write);
        }
        return Stream.of(TransactWriteItem.builder()
                .update(write.update().toBuilder()
                        .updateExpression("REMOVE reserved.#attempt")
                        .expressionAttributeValues(null)
                        .build())
                .build());
    }

    private static Stream<TransactWriteItem> toFirstShard(TransactWriteItem write) {
        if (!PUT_BACK.test(write)) {
            return Stream.of(write);
        }
        var key = write.update()
                .key()
                .getOrDefault("pk", AttributeValue.fromS("#"))
                .s();
        var first = AttributeValue.fromS(key.substring(0, key.indexOf('#')) + "#0");
        return Stream.of(TransactWriteItem.builder()
                .update(write.update().toBuilder().key(Map.of("pk", first)).build())
                .build());
    }

    /** Doesn't see the last of several shards. */
    private static final class Shortsighted extends RewritingDatabase {

        private final DynamoDbClient real;

        Shortsighted(DynamoDbClient real) {
            super(real, Stream::of);
            this.real = real;
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest batch) {
            var seen = new HashMap<String, KeysAndAttributes>();
            batch.requestItems().forEach((table, keys) -> seen.put(table, seen(table, keys)));
            return real.batchGetItem(batch.toBuilder().requestItems(seen).build());
        }

        private static KeysAndAttributes seen(String table, KeysAndAttributes keys) {
            int all = keys.keys().size();
            return table.equals("Stock") && all > 1
                    ? keys.toBuilder().keys(keys.keys().subList(0, all - 1)).build()
                    : keys;
        }
    }
}
