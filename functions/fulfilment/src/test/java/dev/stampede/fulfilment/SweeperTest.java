package dev.stampede.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.fulfilment.testing.FulfilmentTables;
import dev.stampede.fulfilment.testing.RecordingSqs;
import dev.stampede.fulfilment.testing.SampleOrders;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderState;
import dev.stampede.runtime.testing.TestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SweeperTest {

    private static final Sweeper FUNCTION = function();

    private static Sweeper function() {
        FulfilmentTables.orders(); // DynamoDB Local listens before the function looks for it
        System.setProperty("fulfilment.queue.url", RecordingSqs.QUEUE_URL);
        return new Sweeper();
    }

    @Test
    void sends_a_stuck_order_again_once_and_frees_an_overdue_one() {
        var now = Instant.now();
        var stuck = FulfilmentTables.place(SampleOrders.placedAt(now.minusSeconds(90)), now.minusSeconds(30));
        var overdue = FulfilmentTables.place(
                SampleOrders.placedAt(now.minus(SampleOrders.HOLD).minusSeconds(1)), now.minusSeconds(1));

        var first = sweep(now);
        var second = sweep(now);

        assertThat(first.get("expired")).isPositive();
        assertThat(first.get("resent")).isPositive();
        assertThat(second).isEqualTo(Map.of("expired", 0, "resent", 0, "failed", 0));
        assertThat(stateOf(stuck)).isEqualTo(OrderState.PLACED);
        assertThat(stateOf(overdue)).isEqualTo(OrderState.CANCELLING);
        assertThat(RecordingSqs.messagesOf(stuck.id()))
                .singleElement()
                .satisfies(message -> assertThat(message.messageGroupId())
                        .isEqualTo(SellerId.ofAccount(SampleOrders.KETTLES).value()));
        assertThat(RecordingSqs.messagesOf(overdue.id()))
                .singleElement()
                .satisfies(message -> assertThat(message.messageBody()).contains("\"CANCELLING\""));
    }

    @Test
    void finds_nothing_in_1970() {
        var order = FulfilmentTables.place(SampleOrders.placedAt(Instant.now()), Instant.now());

        assertThat(sweep(Instant.EPOCH)).isEqualTo(Map.of("expired", 0, "resent", 0, "failed", 0));
        assertThat(RecordingSqs.messagesOf(order.id())).isEmpty();
    }

    private static Map<String, Integer> sweep(Instant firedAt) {
        var event = Map.<String, Object>of("time", firedAt.toString(), "detail", "{}");
        return FUNCTION.handleRequest(event, new TestContext(Duration.ofSeconds(50)));
    }

    private static OrderState stateOf(Order order) {
        return FulfilmentTables.orders().find(order.id()).orElseThrow().state();
    }
}
