package dev.stampede.flashsale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.runtime.testing.GatewayRequest;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import org.junit.jupiter.api.Test;

class PrimingTest {

    private static long written() {
        return LocalDynamoDb.client().scanPaginator(scan -> scan.tableName(MarketplaceTables.SALES)).items().stream()
                .count();
    }

    @Test
    void samples_find_their_routes_and_leave_no_trace() {
        MarketplaceTables.exist();
        var api = TestAccount.start();
        long before = written();

        var answers = FlashsaleApi.SAMPLES.stream()
                .map(sample -> GatewayRequest.answerTo(sample, api))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.status()).isIn(200, 404, 409))
                .noneSatisfy(answer -> assertThat(answer.body()).contains("Page Not Found"));
        assertThat(written()).isEqualTo(before);
    }
}
