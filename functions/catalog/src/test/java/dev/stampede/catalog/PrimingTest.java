package dev.stampede.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.runtime.testing.GatewayRequest;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimingTest {

    private static final List<String> TABLES =
            List.of(MarketplaceTables.CATALOGUE, MarketplaceTables.STOCK, MarketplaceTables.SELLERS);

    private static List<Integer> itemCounts() {
        return TABLES.stream()
                .map(table -> LocalDynamoDb.client().scanPaginator(scan -> scan.tableName(table)).items().stream()
                        .toList()
                        .size())
                .toList();
    }

    @Test
    void samples_find_their_routes_and_leave_no_trace() {
        var api = Shelf.start();
        var before = itemCounts();

        var answers = CatalogApi.SAMPLES.stream()
                .map(sample -> GatewayRequest.answerTo(sample, api))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.status()).isIn(200, 404, 409))
                .noneSatisfy(answer -> assertThat(answer.body()).contains("Page Not Found"));
        assertThat(itemCounts()).isEqualTo(before);
    }
}
