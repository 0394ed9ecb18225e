package dev.stampede.localstack.dynamodb.edge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.localstack.iam.TableAction;
import java.util.Collections;
import java.util.stream.Collectors;

/** DynamoDB's answers to calls that it refuses; all have status 400 (API reference, "Error handling"). */
final class Refusal {

    private static final String TYPE_PREFIX = "com.amazonaws.dynamodb.v20120810#";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Refusal() {}

    /** Another transaction has an item: for a transaction the first of its items, so that a hop can help. */
    static ObjectNode conflict(Operation operation) {
        return operation.isTransaction()
                ? cancelled(operation, "TransactionConflict", "Transaction is ongoing for the item")
                : error("TransactionConflictException", "Transaction is ongoing for the item");
    }

    /** There is no throughput left. */
    static ObjectNode throttle(Operation operation) {
        var message = "Throughput exceeds the current capacity of your table or index";
        return operation.isTransaction()
                ? cancelled(operation, "ThrottlingError", message)
                : error("ThrottlingException", message);
    }

    /** The caller's role doesn't allow it (IAM user guide, "Troubleshoot access denied error messages"). */
    static ObjectNode denied(Operation operation, TableAction action) {
        return error(
                "AccessDeniedException",
                "User: %s is not authorized to perform: dynamodb:%s on resource: %s (item %s) because no identity-based policy allows the dynamodb:%s action"
                        .formatted(
                                operation.caller(),
                                action.name(),
                                action.resource(),
                                action.partitionKey(),
                                action.name()));
    }

    private static ObjectNode cancelled(Operation operation, String code, String message) {
        var codes = Collections.nCopies(operation.writes() - 1, "None").stream()
                .collect(Collectors.joining(", ", "[", operation.writes() > 1 ? ", " + code + "]" : code + "]"));
        var answer = error(
                "TransactionCanceledException",
                "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes);
        var reasons = answer.putArray("CancellationReasons");
        for (int write = 1; write < operation.writes(); write++) {
            reasons.addObject().put("Code", "None");
        }
        reasons.addObject().put("Code", code).put("Message", message);
        return answer;
    }

    private static ObjectNode error(String type, String message) {
        return JSON.objectNode().put("__type", TYPE_PREFIX + type).put("Message", message);
    }
}
