package dev.stampede.simulation.mutant;

import static dev.stampede.simulation.mutant.Writes.forgetting;
import static dev.stampede.simulation.mutant.Writes.puts;
import static dev.stampede.simulation.mutant.Writes.unconditionally;
import static dev.stampede.simulation.mutant.Writes.updates;
import static dev.stampede.simulation.mutant.Writes.updatesBy;

import dev.stampede.model.catalogue.StockLevel;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Bugs in what sellers change, and in what the catalogue is told. */
final class CatalogueMutants {

    private static final Predicate<TransactWriteItem> NOTE = updates("SET #stock = :stock");

    /** In the same transaction as what changes an offer, so that its condition stands before those of others. */
    private static final Predicate<TransactWriteItem> LIST = updates("SET #listing = :listing");

    private CatalogueMutants() {}

    static List<Mutant> all() {
        return List.of(
                Spoilt.database(
                        "notes what was",
                        "The catalogue takes a stock level that was looked at before another was noted.",
                        unconditionally(NOTE.or(LIST))),
                Spoilt.database(
                        "notes the contrary",
                        "What has units is noted as sold out, and what is sold out as having some.",
                        CatalogueMutants::contrary),
                Spoilt.database(
                        "changes terms blindly",
                        "An offer is put on new terms whatever it has been put on since it was read.",
                        unconditionally(updatesBy("SET #terms = :terms")
                                .or(puts("productId", "history#"))
                                .or(updates("SET termsVersion = :version"))
                                .or(LIST))),
                Spoilt.database(
                        "lists blindly",
                        "A product is listed at prices that were computed before another offer of it changed.",
                        unconditionally(LIST)),
                Spoilt.database(
                        "lists nothing",
                        "A product's lowest price stays what it was when an offer changes.",
                        forgetting(LIST)));
    }

    private static Stream<TransactWriteItem> contrary(TransactWriteItem write) {
        if (!NOTE.test(write)) {
            return Stream.of(write);
        }
        var values = new HashMap<>(write.update().expressionAttributeValues());
        values.computeIfPresent(
                ":stock",
                (name, level) -> AttributeValue.fromS((StockLevel.valueOf(level.s()) == StockLevel.SOLD_OUT
                                ? StockLevel.AVAILABLE
                                : StockLevel.SOLD_OUT)
                        .name()));
        return Stream.of(TransactWriteItem.builder()
                .update(write.update().toBuilder()
                        .expressionAttributeValues(values)
                        .build())
                .build());
    }
}
