package dev.stampede.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stampede.client.ShopOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Acceptance
class CorrelationTest {

    /** From the HTTP request over the stream and the queue to the parcel. */
    private static final List<String> WAY = List.of("CheckoutApi", "OrderRelay", "FulfilOrders");

    @Test
    void leaves_the_correlation_id_in_the_log_of_every_function_on_an_orders_way(Market market) {
        var logs = market.logs();
        var stall = Stall.with(market, 5);
        var buyer = Buyer.in(market);
        var correlationId = "follow-" + UUID.randomUUID();

        var answer = market.once(buyer.place("key", buyer.body(Buyer.GOOD_CARD, stall.units(1)))
                .with("X-Correlation-Id", correlationId));
        var order = ShopOrder.of(answer.body()).orderId();
        buyer.awaitState(order, "PAID");

        assertThat(answer.header("X-Correlation-Id")).contains(correlationId);
        for (var function : WAY) {
            await(function)
                    .atMost(20, SECONDS)
                    .untilAsserted(() -> assertThat(lines(logs, function))
                            .anyMatch(line -> line.contains("\"correlation_id\":\"%s\"".formatted(correlationId))));
        }
    }

    @Test
    void carries_the_orders_correlation_id_into_its_parcel(Market market) {
        var logs = market.logs();
        var stall = Stall.with(market, 5);
        var buyer = Buyer.in(market);
        var correlationId = "parcel-" + UUID.randomUUID();
        var answer = market.once(buyer.place("key", buyer.body(Buyer.GOOD_CARD, stall.units(1)))
                .with("X-Correlation-Id", correlationId));
        var order = ShopOrder.of(answer.body()).orderId();
        buyer.awaitState(order, "PAID");

        stall.deliver(order);

        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(lines(logs, "ParcelsApi")).anyMatch(line -> line.contains(correlationId)));
    }

    private static List<String> lines(Path logs, String function) throws IOException {
        try (var files = Files.list(logs)) {
            var log = files.filter(file -> String.valueOf(file.getFileName()).contains(function))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(log);
        }
    }
}
