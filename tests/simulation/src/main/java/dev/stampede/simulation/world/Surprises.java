package dev.stampede.simulation.world;

import dev.stampede.fulfilment.payment.PaymentAnswerUnknown;
import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.invariants.Violation;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Failures that no fault of the run explains. */
final class Surprises {

    private static final int SERVER_ERROR = 500;

    private final Simulation simulation;
    private final List<Violation> found = new ArrayList<>();

    Surprises(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Notes the failure unless it is what a fault looks like. */
    void consider(String where, RuntimeException failure) {
        simulation.tell(() -> where + " failed: " + failure);
        if (!isExplained(failure)) {
            found.add(new Violation(
                    "no failure comes from nowhere",
                    where + " at " + simulation.clock().instant(),
                    "an answer",
                    String.valueOf(failure)));
        }
    }

    List<Violation> found() {
        return List.copyOf(found);
    }

    private static boolean isExplained(RuntimeException failure) {
        return switch (failure) {
            case StoreBusy busy -> true;
            case PaymentUnavailable unavailable -> true;
            case PaymentAnswerUnknown unknown -> true;
            case SdkClientException lost -> true;
            case TransactionConflictException conflict -> true;
            case DynamoDbException refused ->
                refused.statusCode() >= SERVER_ERROR || RetryUtils.isThrottlingException(refused);
            default -> false;
        };
    }
}
