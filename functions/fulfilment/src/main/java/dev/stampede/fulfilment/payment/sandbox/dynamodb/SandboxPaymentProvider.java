package dev.stampede.fulfilment.payment.sandbox.dynamodb;

import dev.stampede.fulfilment.payment.Charge;
import dev.stampede.fulfilment.payment.GiveBack;
import dev.stampede.fulfilment.payment.PaymentProvider;
import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.PaymentToken;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * A provider that moves no money, and for the rest keeps what a provider promises: one item an order, written at most
 * once for its charge and marked when it is given back. Tokens that begin with {@code tok_declined} or
 * {@code tok_insufficient_funds} are declined, all others approved.
 *
 * <p>The table is of its own, as a provider's books are: what an order says of its payment is held against them.
 */
public final class SandboxPaymentProvider implements PaymentProvider {

    private static final String ORDER_ID = "orderId";
    private static final String CHARGE_ID = "chargeId";
    private static final String REASON = "reason";
    private static final String GIVEN_BACK = "givenBack";

    /** Nobody asks about play money after a month. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Clock clock;

    /** Keeps its books in that table. */
    public SandboxPaymentProvider(DynamoDbClient dynamoDb, String table, Clock clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Charge charge(OrderId order, Money amount, PaymentToken token) {
        return answered(order, () -> {
            var decided = decide(order, amount, token);
            try {
                dynamoDb.putItem(put -> put.tableName(table)
                        .item(decided)
                        .conditionExpression("attribute_not_exists(orderId)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
                return chargeIn(decided);
            } catch (ConditionalCheckFailedException decidedBefore) {
                return chargeIn(decidedBefore.item());
            }
        });
    }

    @Override
    public GiveBack giveBack(OrderId order) {
        return answered(order, () -> {
            var before = dynamoDb.updateItem(update -> update.tableName(table)
                            .key(Map.of(ORDER_ID, AttributeValue.fromS(order.value())))
                            .updateExpression("SET givenBack = :yes, expiresAt = :expiresAt")
                            .expressionAttributeValues(
                                    Map.of(":yes", AttributeValue.fromBool(true), ":expiresAt", expiry()))
                            .returnValues(ReturnValue.ALL_OLD))
                    .attributes();
            return before.containsKey(CHARGE_ID) ? new GiveBack.Refunded() : new GiveBack.NothingCharged();
        });
    }

    private Map<String, AttributeValue> decide(OrderId order, Money amount, PaymentToken token) {
        var books = new HashMap<String, AttributeValue>();
        books.put(ORDER_ID, AttributeValue.fromS(order.value()));
        books.put("amountMinor", AttributeValue.fromN(Long.toString(amount.minorUnits())));
        books.put("currency", AttributeValue.fromS(amount.currency().getCurrencyCode()));
        books.put("expiresAt", expiry());
        declineReason(token)
                .ifPresentOrElse(
                        reason -> books.put(REASON, AttributeValue.fromS(reason)),
                        () -> books.put(CHARGE_ID, AttributeValue.fromS("sandbox_" + order.value())));
        return books;
    }

    private static Optional<String> declineReason(PaymentToken token) {
        if (token.value().startsWith("tok_insufficient_funds")) {
            return Optional.of("insufficient_funds");
        }
        return token.value().startsWith("tok_declined") ? Optional.of("card_declined") : Optional.empty();
    }

    private static Charge chargeIn(Map<String, AttributeValue> books) {
        if (books.containsKey(GIVEN_BACK)) {
            return new Charge.Declined("cancelled");
        }
        var chargeId = books.get(CHARGE_ID);
        return chargeId == null
                ? new Charge.Declined(
                        books.getOrDefault(REASON, AttributeValue.fromS("")).s())
                : new Charge.Approved(chargeId.s());
    }

    /** When DynamoDB may delete the item: seconds since 1970, as its time to live wants. */
    private AttributeValue expiry() {
        return AttributeValue.fromN(Long.toString(clock.instant().plus(KEPT).getEpochSecond()));
    }

    private static <T> T answered(OrderId order, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new PaymentUnavailable(order, String.valueOf(e.getMessage()));
        }
    }
}
