package dev.stampede.model.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.dynamodb.TransactionOutcome.Unsettled;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** Whoever is about to say no has to know whether a try may still be carried out. */
class TransactionsTest {

    @Test
    void may_have_been_carried_out_when_the_server_failed() {
        assertThat(unheard(answer(500, "InternalServerError"))).isTrue();
        assertThat(unheard(answer(503, "ServiceUnavailable"))).isTrue();
    }

    @Test
    void may_have_been_carried_out_when_no_answer_came() {
        assertThat(unheard(ApiCallTimeoutException.create(1))).isTrue();
    }

    @Test
    void were_not_carried_out_when_they_were_throttled() {
        assertThat(unheard(answer(400, "ThrottlingException"))).isFalse();
        assertThat(unheard(answer(400, "ProvisionedThroughputExceededException")))
                .isFalse();
    }

    private static boolean unheard(RuntimeException failure) {
        return new Transactions(new Failing(failure)).attempt(List.of()) instanceof Unsettled unsettled
                && unsettled.unheard();
    }

    private static DynamoDbException answer(int status, String code) {
        return (DynamoDbException) DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    private record Failing(RuntimeException failure) implements DynamoDbClient {

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest transaction) {
            throw failure;
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
