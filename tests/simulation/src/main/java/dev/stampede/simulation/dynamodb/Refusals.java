package dev.stampede.simulation.dynamodb;

import dev.stampede.simulation.Fate;
import dev.stampede.simulation.dynamodb.expression.Invalid;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** DynamoDB's answers to what it doesn't do, as the SDK throws them (API reference, "Error handling"). */
final class Refusals {

    static final String CONDITION_FAILED = "ConditionalCheckFailed";
    static final String CONFLICT = "TransactionConflict";
    static final String THROTTLED = "ThrottlingError";
    static final String INVALID = "ValidationError";
    static final String NONE = "None";

    private static final int CLIENTS_FAULT = 400;
    private static final int SERVERS_FAULT = 500;
    private static final String TOO_MUCH = "Throughput exceeds the current capacity of your table or index";
    private static final String ONGOING = "Transaction is ongoing for the item";

    private Refusals() {}

    static AwsServiceException of(Fate.Ending ending) {
        return ending == Fate.Ending.THROTTLED ? throttled() : internal();
    }

    static DynamoDbException throttled() {
        return (DynamoDbException) ThrottlingException.builder()
                .message(TOO_MUCH)
                .awsErrorDetails(details("ThrottlingException", TOO_MUCH))
                .statusCode(CLIENTS_FAULT)
                .build();
    }

    static DynamoDbException conflict() {
        return (DynamoDbException) TransactionConflictException.builder()
                .message(ONGOING)
                .awsErrorDetails(details("TransactionConflictException", ONGOING))
                .statusCode(CLIENTS_FAULT)
                .build();
    }

    static DynamoDbException conditionFailed(Map<String, AttributeValue> item) {
        var failed = ConditionalCheckFailedException.builder();
        if (!item.isEmpty()) {
            failed.item(item);
        }
        return (DynamoDbException) failed.message("The conditional request failed")
                .awsErrorDetails(details("ConditionalCheckFailedException", "The conditional request failed"))
                .statusCode(CLIENTS_FAULT)
                .build();
    }

    static DynamoDbException cancelled(List<CancellationReason> reasons) {
        var codes = reasons.stream().map(CancellationReason::code).collect(Collectors.joining(", ", "[", "]"));
        var message = "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes;
        return (DynamoDbException) TransactionCanceledException.builder()
                .cancellationReasons(reasons)
                .message(message)
                .awsErrorDetails(details("TransactionCanceledException", message))
                .statusCode(CLIENTS_FAULT)
                .build();
    }

    static CancellationReason reason(String code) {
        var reason = CancellationReason.builder().code(code);
        return switch (code) {
            case NONE -> reason.build();
            case CONFLICT -> reason.message(ONGOING).build();
            case THROTTLED -> reason.message(TOO_MUCH).build();
            default -> reason.message(code).build();
        };
    }

    static DynamoDbException invalid(Invalid invalid) {
        var message = String.valueOf(invalid.getMessage());
        return (DynamoDbException) DynamoDbException.builder()
                .message(message)
                .awsErrorDetails(details("ValidationException", message))
                .statusCode(CLIENTS_FAULT)
                .cause(invalid)
                .build();
    }

    static DynamoDbException noTable(String name) {
        return (DynamoDbException) ResourceNotFoundException.builder()
                .message("Requested resource not found: " + name)
                .awsErrorDetails(details("ResourceNotFoundException", name))
                .statusCode(CLIENTS_FAULT)
                .build();
    }

    private static DynamoDbException internal() {
        return (DynamoDbException) InternalServerErrorException.builder()
                .message("Internal server error")
                .awsErrorDetails(details("InternalServerError", "Internal server error"))
                .statusCode(SERVERS_FAULT)
                .build();
    }

    private static AwsErrorDetails details(String code, String message) {
        return AwsErrorDetails.builder()
                .errorCode(code)
                .errorMessage(message)
                .serviceName("DynamoDb")
                .build();
    }
}
