package dev.stampede.simulation.mutant;

import static dev.stampede.simulation.mutant.Writes.forgetting;
import static dev.stampede.simulation.mutant.Writes.movesTo;
import static dev.stampede.simulation.mutant.Writes.puts;
import static dev.stampede.simulation.mutant.Writes.unconditionally;
import static dev.stampede.simulation.mutant.Writes.updates;
import static dev.stampede.simulation.mutant.Writes.updatesBy;
import static dev.stampede.simulation.mutant.Writes.without;

import dev.stampede.simulation.world.Boundary;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Bugs in orders, their states, and what shoppers may have. */
final class OrderMutants {

    private static final Predicate<TransactWriteItem> PLACE =
            puts("item", "order").and(puts("state", "PLACED"));
    private static final Predicate<TransactWriteItem> QUOTA = updates("SET bought = if_not_exists");

    private OrderMutants() {}

    static List<Mutant> all() {
        return List.of(
                Spoilt.database(
                        "places over",
                        "An order overwrites the one that stands under its id.",
                        without("attribute_not_exists(#state)", PLACE)),
                Spoilt.database(
                        "jumps the fence",
                        "An order is written although its attempt was given up and its units were freed.",
                        without("NOT contains(voided, :attempt)", PLACE)),
                Spoilt.database(
                        "builds no fence",
                        "Units are freed without giving up the attempt that reserved them.",
                        forgetting(updates("ADD voided"))),
                Spoilt.database(
                        EnumSet.of(Boundary.Role.CHECKOUT),
                        "says no too soon",
                        "An order is refused while a try for it that got no answer may still arrive.",
                        forgetting(updates("ADD voided"))),
                Spoilt.database(
                        "waits for nobody", "A placed order isn't due for anybody's look.", OrderMutants::withoutDue),
                Spoilt.database(
                        "pays what is cancelled",
                        "A payment is recorded whatever the order's state is by now.",
                        unconditionally(movesTo("PAID"))),
                Spoilt.database(
                        "cancels twice",
                        "An order is cancelled, and its units put back, whatever its state is by now.",
                        unconditionally(movesTo("CANCELLING"))),
                Spoilt.database(
                        "declines twice",
                        "A declined order's units are put back whatever its state is by now.",
                        unconditionally(movesTo("CANCELLED"))),
                Spoilt.database("packs nothing", "A paid order has no parcels.", forgetting(puts("item", "parcel#"))),
                Spoilt.database(
                        "sends what is cancelled",
                        "A cancelled order's parcels can still be sent.",
                        forgetting(updates("SET #state = :to, history = list_append(history, :step)")
                                .and(write -> AttributeValue.fromS("CANCELLED")
                                        .equals(write.update()
                                                .expressionAttributeValues()
                                                .get(":to"))))),
                Spoilt.database(
                        "sends what it has read",
                        "A parcel moves on though its order was cancelled since it was read.",
                        unconditionally(updates("SET #state = :to, history = list_append(history, :step)"))),
                Spoilt.database(
                        "forgets the limit",
                        "A shopper may buy more of a sale than the limit.",
                        unconditionally(QUOTA)),
                Spoilt.database(
                        "bears grudges",
                        "A cancelled order's units still count against the shopper's limit.",
                        forgetting(updatesBy("SET bought = bought - :units"))),
                Spoilt.database(
                        "takes coupons twice",
                        "A coupon that was taken off one order is taken off another.",
                        unconditionally(puts("pk", "redemption#"))),
                Spoilt.database(
                        "keeps the coupon",
                        "A cancelled order's coupon can't be used again.",
                        forgetting(write -> write.delete() != null)),
                new Mutant(
                        "ignores the idempotency key",
                        "Each try of a request places an order of its own.",
                        () -> new Boundary() {
                            @Override
                            public String idempotencyKey(String key, Supplier<String> chance) {
                                return key + chance.get();
                            }
                        }));
    }

    private static Stream<TransactWriteItem> withoutDue(TransactWriteItem write) {
        if (!PLACE.test(write)) {
            return Stream.of(write);
        }
        var item = new HashMap<>(write.put().item());
        item.remove("dueBucket");
        item.remove("dueAt");
        return Stream.of(TransactWriteItem.builder()
                .put(write.put().toBuilder().item(item).build())
                .build());
    }
}
