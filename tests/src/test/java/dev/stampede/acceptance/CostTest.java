package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.target.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Speed and cost are features: what an operation takes is part of its result. */
@Acceptance
class CostTest {

    private static List<Cost> counted = List.of();

    private final Market market;

    CostTest(Market market) {
        this.market = market;
    }

    @Test
    void places_an_order_in_one_call_and_four_write_units_and_those_of_two_indexes() {
        var cost = cost(CostedOperations.PLACE);

        assertThat(cost.calls()).isEqualTo(Map.of("TransactWriteItems", 1L));
        assertThat(cost.tableWrites()).isEqualTo(4);
        assertThat(cost.indexWrites()).isEqualTo(4);
    }

    @Test
    void places_an_order_in_two_calls_when_the_environment_does_not_know_its_terms() {
        var cost = cost(CostedOperations.PLACE_UNKNOWN);

        assertThat(cost.calls()).isEqualTo(Map.of("BatchGetItem", 1L, "TransactWriteItems", 1L));
        assertThat(cost.tableWrites()).isEqualTo(4);
    }

    @Test
    void places_an_order_from_a_sale_in_two_plain_writes() {
        var cost = cost(CostedSales.ORDER);

        assertThat(cost.calls()).isEqualTo(Map.of("UpdateItem", 1L, "PutItem", 1L));
        assertThat(cost.tableWrites()).isEqualTo(2);
        assertThat(cost.indexWrites()).isEqualTo(2);
    }

    @Test
    void keeps_a_limit_for_each_shopper_within_six_write_units() {
        var cost = cost(CostedSales.ORDER_LIMITED);

        assertThat(cost.calls()).isEqualTo(Map.of("GetItem", 1L, "UpdateItem", 1L, "TransactWriteItems", 1L));
        assertThat(cost.tableWrites()).isLessThanOrEqualTo(6);
    }

    @Test
    void writes_once_for_who_joins_a_waiting_room_and_once_for_who_finds_a_treasure() {
        assertThat(cost(CostedSales.JOIN).tableWrites()).isEqualTo(1);
        assertThat(cost(CostedSales.CLAIM).tableWrites()).isEqualTo(1);
    }

    @Test
    void answers_a_repeated_order_with_one_refused_transaction() {
        var cost = cost(CostedOperations.REPEAT);

        assertThat(cost.calls()).isEqualTo(Map.of("TransactWriteItems", 1L));
        assertThat(cost.tableWrites()).isZero();
    }

    @Test
    void shows_a_product_in_a_query_and_a_look_at_its_sellers_and_then_in_no_call() {
        assertThat(cost(CostedOperations.PRODUCT).calls()).isEqualTo(Map.of("Query", 1L, "BatchGetItem", 1L));
        assertThat(cost(CostedOperations.PRODUCT_KEPT).allCalls()).isZero();
    }

    @Test
    void finds_out_that_an_offer_is_sold_out_in_one_call_and_then_remembers() {
        assertThat(cost(CostedOperations.SOLD_OUT).calls()).isEqualTo(Map.of("TransactWriteItems", 1L));
        assertThat(cost(CostedOperations.SOLD_OUT_REMEMBERED).allCalls()).isZero();
    }

    @Test
    void tells_in_the_docs_what_was_counted() throws IOException {
        var page = Home.here().directory().resolve("docs").resolve("costs.md");
        var now = CostTable.of(counted());
        if (Boolean.getBoolean("costs.write")) {
            Files.writeString(page, now);
        }

        assertThat(page).content().isEqualTo(now);
    }

    private Cost cost(String operation) {
        return counted().stream()
                .filter(cost -> cost.operation().equals(operation))
                .findFirst()
                .orElseThrow();
    }

    /** Once for all tests here: it takes a while, and each operation is done only once. */
    private List<Cost> counted() {
        if (counted.isEmpty()) {
            counted = market.database().weighing(() -> new CostedOperations(market).costs());
        }
        return counted;
    }
}
