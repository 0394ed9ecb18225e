package dev.stampede.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stampede.model.event.OrderEvent;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.OrderState;
import io.micronaut.serde.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderEventJsonTest {

    private static final OrderEvent EVENT = OrderEvent.of(
            new OrderId("ord_" + "a".repeat(26)),
            OrderState.PLACED,
            "corr-1",
            Instant.parse("2026-11-27T00:00:00.123Z"));

    private final OrderEventJson codec = new OrderEventJson(ObjectMapper.getDefault());

    @Test
    void writes_the_fields_that_every_reader_knows() {
        assertThat(codec.encode(EVENT)).isEqualTo("""
                {"version":1,"order":"ord_aaaaaaaaaaaaaaaaaaaaaaaaaa","state":"PLACED",\
                "correlationId":"corr-1","occurredAt":"2026-11-27T00:00:00.123Z"}""");
    }

    @Test
    void reads_what_it_wrote() {
        assertThat(codec.decode(codec.encode(EVENT))).isEqualTo(EVENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "null",
                "{}",
                "{\"version\":1}",
                "{\"version\":1,\"order\":\"ord_aaaaaaaaaaaaaaaaaaaaaaaaaa\",\"state\":\"PLACED\"}",
                "{\"version\":1,\"order\":\"7\",\"state\":\"PLACED\",\"correlationId\":\"c\","
                        + "\"occurredAt\":\"2026-11-27T00:00:00Z\"}",
                "{\"version\":1,\"order\":\"ord_aaaaaaaaaaaaaaaaaaaaaaaaaa\",\"state\":\"LOST\",\"correlationId\":\"c\","
                        + "\"occurredAt\":\"2026-11-27T00:00:00Z\"}"
            })
    void refuses_what_is_no_order_event(String text) {
        assertThatExceptionOfType(UnreadableOrderEvent.class).isThrownBy(() -> codec.decode(text));
    }

    @Test
    void refuses_a_version_that_it_does_not_know() {
        var next = codec.encode(EVENT).replace("\"version\":1", "\"version\":2,\"more\":true");

        assertThatExceptionOfType(UnreadableOrderEvent.class)
                .isThrownBy(() -> codec.decode(next))
                .withMessageContaining("version");
    }
}
