package dev.stampede.localstack.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.localstack.lambda.Invocation;
import java.util.Set;

/** Whether a mapping's function answers for each record or for the whole batch. */
enum FailureReports {
    WHOLE_BATCH,
    BATCH_ITEM_FAILURES;

    /** Reads a mapping's {@code FunctionResponseTypes}. */
    static FailureReports of(JsonNode mapping) {
        var reportsItems = mapping.path("FunctionResponseTypes")
                .valueStream()
                .anyMatch(type -> type.asText().equals("ReportBatchItemFailures"));
        return reportsItems ? BATCH_ITEM_FAILURES : WHOLE_BATCH;
    }

    /** What the invocation says of the batch with these item identifiers. */
    BatchAnswer read(Invocation invocation, Set<String> identifiers) {
        return switch (this) {
            case WHOLE_BATCH -> BatchAnswer.ofWhole(invocation);
            case BATCH_ITEM_FAILURES -> BatchAnswer.ofParts(invocation, identifiers);
        };
    }
}
