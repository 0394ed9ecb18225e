package dev.stampede.simulation.mutant;

import static dev.stampede.simulation.mutant.Writes.forgetting;
import static dev.stampede.simulation.mutant.Writes.puts;
import static dev.stampede.simulation.mutant.Writes.updates;
import static dev.stampede.simulation.mutant.Writes.without;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Bugs in who finds a treasure, and in who stands where in a waiting room. */
final class RushMutants {

    private static final Predicate<TransactWriteItem> CLAIM = updates("SET #finder = :at");
    private static final Predicate<TransactWriteItem> JOIN =
            puts("pk", "room#").and(write -> write.put().item().containsKey("ticketId"));

    private RushMutants() {}

    static List<Mutant> all() {
        return List.of(
                Spoilt.database(
                        "fills chests over the brim",
                        "More shoppers find a treasure than can.",
                        without("(attribute_not_exists(claimed) OR claimed < :size)", CLAIM)),
                Spoilt.database(
                        "counts finders twice",
                        "A claim that is tried again is counted again.",
                        without("attribute_not_exists(#finder)", CLAIM)),
                Spoilt.database(
                        "counts no finders",
                        "A claim doesn't count, so a chest never is empty.",
                        RushMutants::uncounted),
                Spoilt.database(
                        "forgets who joined",
                        "A shopper is told that they joined, and nobody knows of it.",
                        forgetting(JOIN)),
                Spoilt.database(
                        "lets everybody in the draw",
                        "Who joins after the draw gets a place among those who came before it.",
                        spoiling(JOIN, "pk", key -> key.replace("#late#", "#early#"))),
                Spoilt.database(
                        "serves who comes first",
                        "Places in a waiting room go by when shoppers came, not by the draw.",
                        RushMutants::byArrival));
    }

    private static Stream<TransactWriteItem> uncounted(TransactWriteItem write) {
        if (!CLAIM.test(write)) {
            return Stream.of(write);
        }
        var values = new HashMap<>(write.update().expressionAttributeValues());
        values.put(":one", AttributeValue.fromN("0"));
        return Stream.of(TransactWriteItem.builder()
                .update(write.update().toBuilder()
                        .expressionAttributeValues(values)
                        .build())
                .build());
    }

    private static Stream<TransactWriteItem> byArrival(TransactWriteItem write) {
        if (!JOIN.test(write)) {
            return Stream.of(write);
        }
        var joined = write.put()
                .item()
                .getOrDefault("joinedAt", AttributeValue.fromN("0"))
                .n();
        return spoiling(JOIN, "sk", rank -> joined + rank).of(write);
    }

    private static Rewrite spoiling(Predicate<TransactWriteItem> which, String name, UnaryOperator<String> spoil) {
        return write -> Stream.of(which.test(write) ? spoilt(write, name, spoil) : write);
    }

    private static TransactWriteItem spoilt(TransactWriteItem write, String name, UnaryOperator<String> spoil) {
        Map<String, AttributeValue> item = new HashMap<>(write.put().item());
        item.computeIfPresent(name, (key, value) -> AttributeValue.fromS(spoil.apply(value.s())));
        return TransactWriteItem.builder()
                .put(write.put().toBuilder().item(item).build())
                .build();
    }
}
