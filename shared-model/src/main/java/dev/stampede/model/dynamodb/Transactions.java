package dev.stampede.model.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Tries write transactions and says in the model's words how each try ended. */
public final class Transactions {

    /**
     * Cancellation reasons after which the same transaction may succeed (DynamoDB API reference, TransactWriteItems).
     */
    private static final Set<String> PASSING =
            Set.of("None", "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private final DynamoDbClient dynamoDb;

    /** Runs transactions through that client. */
    public Transactions(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /**
     * Sends the transaction once; the client's own tries would hide that one of them got no answer. Each write should
     * ask for {@code ALL_OLD} on a failed condition, so that a refusal needs no further read.
     *
     * @param writes at most 100, at most one for each item
     * @throws DynamoDbException when the transaction can never succeed, such as a malformed expression
     */
    public TransactionOutcome attempt(List<TransactWriteItem> writes) {
        try {
            dynamoDb.transactWriteItems(
                    request -> request.transactItems(writes).overrideConfiguration(OneTry.OF_A_CALL));
            return new TransactionOutcome.Committed();
        } catch (TransactionCanceledException e) {
            return cancelled(e);
        } catch (TransactionInProgressException e) {
            return new TransactionOutcome.Unsettled("an earlier try is still in progress", true);
        } catch (DynamoDbException e) {
            return unanswered(e);
        } catch (SdkClientException e) {
            return new TransactionOutcome.Unsettled(e.getClass().getSimpleName(), true);
        }
    }

    private static TransactionOutcome unanswered(DynamoDbException e) {
        boolean throttled = RetryUtils.isThrottlingException(e);
        if (throttled || e.statusCode() >= 500) {
            return new TransactionOutcome.Unsettled(e.awsErrorDetails().errorCode(), !throttled);
        }
        throw e;
    }

    private static TransactionOutcome cancelled(TransactionCanceledException e) {
        var reasons = e.cancellationReasons();
        var found = new HashMap<Integer, Map<String, AttributeValue>>();
        for (int write = 0; write < reasons.size(); write++) {
            if (reasons.get(write).code().equals("ConditionalCheckFailed")) {
                found.put(write, reasons.get(write).item());
            }
        }
        if (!found.isEmpty()) {
            return new TransactionOutcome.ConditionFailed(found);
        }
        var codes = reasons.stream().map(CancellationReason::code).distinct().toList();
        if (PASSING.containsAll(codes)) {
            return new TransactionOutcome.Unsettled(String.join(", ", codes), false);
        }
        throw e;
    }
}
