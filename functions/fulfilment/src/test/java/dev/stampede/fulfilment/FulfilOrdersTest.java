package dev.stampede.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.stampede.fulfilment.testing.FulfilmentTables;
import dev.stampede.fulfilment.testing.PaymentServer;
import dev.stampede.fulfilment.testing.SampleOrders;
import dev.stampede.model.event.OrderEvent;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderState;
import dev.stampede.runtime.event.OrderEventJson;
import dev.stampede.runtime.testing.TestContext;
import io.micronaut.serde.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FulfilOrdersTest {

    private static final String SILENT = "tok_silent";
    private static final PaymentServer PROVIDER = new PaymentServer(FulfilOrdersTest::answer);
    private static final FulfilOrders FUNCTION = function();

    private static FulfilOrders function() {
        FulfilmentTables.orders(); // DynamoDB Local listens before the function looks for it
        System.setProperty("payment.provider.url", PROVIDER.url());
        return new FulfilOrders();
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
        System.clearProperty("payment.provider.url");
    }

    @Test
    void pays_the_orders_of_a_batch() {
        var first = place(SampleOrders.placedAt(Instant.now()));
        var second = place(SampleOrders.placedAt(Instant.now()));

        assertThat(failures(message("1", first), message("2", second))).isEmpty();
        assertThat(stateOf(first)).isEqualTo(OrderState.PAID);
        assertThat(stateOf(second)).isEqualTo(OrderState.PAID);
    }

    @Test
    void reports_only_the_messages_that_failed() {
        var paid = place(SampleOrders.placedAt(Instant.now()));
        var waiting = place(SampleOrders.paidWith(SampleOrders.placedAt(Instant.now()), SILENT));
        var last = place(SampleOrders.placedAt(Instant.now()));

        assertThat(failures(message("1", paid), message("2", waiting), poison("3"), message("4", last)))
                .containsExactly("2", "3");
        assertThat(stateOf(paid)).isEqualTo(OrderState.PAID);
        assertThat(stateOf(waiting)).isEqualTo(OrderState.PLACED);
        assertThat(stateOf(last)).isEqualTo(OrderState.PAID);
    }

    @Test
    void goes_by_the_order_and_not_by_what_the_message_says() {
        var order = place(SampleOrders.placedAt(Instant.now()));
        failures(message("1", order));
        int asked = PROVIDER.requests().size();

        assertThat(failures(message("1", order), message("2", order))).isEmpty();
        assertThat(PROVIDER.requests()).hasSize(asked);
    }

    @Test
    void is_done_with_an_order_that_nobody_placed() {
        var nobodys = OrderId.placedBy(new ShopperId("nobody"), "key");

        assertThat(failures(message("1", nobodys))).isEmpty();
    }

    @Test
    void begins_nothing_that_it_has_no_time_for() {
        var order = place(SampleOrders.placedAt(Instant.now()));

        var answer = FUNCTION.handleRequest(batch(message("1", order)), new TestContext(Duration.ofSeconds(2)));

        assertThat(answer.getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("1");
        assertThat(stateOf(order)).isEqualTo(OrderState.PLACED);
    }

    private static PaymentServer.Answer answer(PaymentServer.Request request) {
        return request.body().contains(SILENT)
                ? PaymentServer.status(503)
                : PaymentServer.ok("{\"status\":\"approved\",\"chargeId\":\"ch_1\"}");
    }

    private static List<String> failures(SQSMessage... messages) {
        var answer = FUNCTION.handleRequest(batch(messages), new TestContext(Duration.ofSeconds(30)));
        return answer.getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private static SQSEvent batch(SQSMessage... messages) {
        var batch = new SQSEvent();
        batch.setRecords(Arrays.asList(messages));
        return batch;
    }

    private static SQSMessage message(String id, Order order) {
        return message(id, order.id());
    }

    private static SQSMessage message(String id, OrderId order) {
        var event = OrderEvent.of(order, OrderState.PLACED, "correlation", Instant.now());
        return withBody(id, new OrderEventJson(ObjectMapper.getDefault()).encode(event));
    }

    private static SQSMessage poison(String id) {
        return withBody(id, "not an event");
    }

    private static SQSMessage withBody(String id, String body) {
        var message = new SQSMessage();
        message.setMessageId(id);
        message.setBody(body);
        return message;
    }

    private static Order place(Order order) {
        return FulfilmentTables.place(order, order.placedAt().plusSeconds(60));
    }

    private static OrderState stateOf(Order order) {
        return FulfilmentTables.orders().find(order.id()).orElseThrow().state();
    }
}
