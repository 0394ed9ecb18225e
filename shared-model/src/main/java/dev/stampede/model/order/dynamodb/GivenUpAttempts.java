package dev.stampede.model.order.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The attempts to place an order that were given up, in the item that the order would have. They are few: a key under
 * which too many were given up is used up, and no attempt under it, named or not, writes an order any more. So giving
 * up always succeeds, and units are never held because it doesn't. An item that has only these goes by itself.
 */
public final class GivenUpAttempts {

    /** Names of attempts in one item; with some 30 bytes each, reading or writing it stays at one unit. */
    static final int MOST = 24;

    /** Far longer than any call or frozen environment can be late. */
    static final Duration KEPT = Duration.ofDays(7);

    /** Whether the item names as few as it may; part of the order's own condition, with {@link #LIMIT}. */
    static final String MAY_GROW = "(attribute_not_exists(voided) OR size(voided) < :most)";

    /** The value {@code :most} of {@link #MAY_GROW}. */
    static final AttributeValue LIMIT = AttributeValue.fromN(Integer.toString(MOST));

    private static final String VOIDED = "voided";

    private GivenUpAttempts() {}

    /** Whether no order will ever be written to the item where this was found in an order's stead. */
    public static boolean usedUp(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(VOIDED))
                .filter(names -> names.ss().size() >= MOST)
                .isPresent();
    }

    /** Adds an attempt, unless an order stands or the key is used up. */
    static UpdateItemRequest add(String ordersTable, Map<String, AttributeValue> key, String attempt, Instant now) {
        return UpdateItemRequest.builder()
                .tableName(ordersTable)
                .key(key)
                .updateExpression("ADD voided :attempts SET expiresAt = :expiresAt")
                .conditionExpression("attribute_not_exists(#state) AND " + MAY_GROW)
                .expressionAttributeNames(Map.of("#state", OrderSchemas.STATE))
                .expressionAttributeValues(Map.of(
                        ":attempts", AttributeValue.fromSs(List.of(attempt)),
                        ":most", LIMIT,
                        ":expiresAt",
                                AttributeValue.fromN(
                                        Long.toString(now.plus(KEPT).getEpochSecond()))))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }
}
