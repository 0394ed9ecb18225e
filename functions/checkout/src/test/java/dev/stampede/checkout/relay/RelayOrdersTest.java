package dev.stampede.checkout.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.event.OrderEvent;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.order.OrderState;
import dev.stampede.runtime.event.AddressedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RelayOrdersTest {

    private final List<AddressedEvent> told = new ArrayList<>();

    @Test
    void tells_of_a_new_order() {
        new RelayOrders(this::accept).relay(List.of(change("k", Optional.empty(), OrderState.PLACED)));

        assertThat(told)
                .extracting(AddressedEvent::event)
                .extracting(OrderEvent::state)
                .containsExactly(OrderState.PLACED);
    }

    @Test
    void tells_of_a_cancellation() {
        new RelayOrders(this::accept).relay(List.of(change("k", Optional.of(OrderState.PAID), OrderState.CANCELLING)));

        assertThat(told).hasSize(1);
    }

    @Test
    void does_not_tell_when_only_something_else_about_the_order_changed() {
        new RelayOrders(this::accept).relay(List.of(change("k", Optional.of(OrderState.PLACED), OrderState.PLACED)));

        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            mode = Mode.EXCLUDE,
            names = {"PLACED", "CANCELLING"})
    void does_not_tell_of_states_in_which_nothing_is_to_be_done(OrderState state) {
        new RelayOrders(this::accept).relay(List.of(change("k", Optional.empty(), state)));

        assertThat(told).isEmpty();
    }

    @Test
    void answers_with_those_of_which_it_could_not_tell() {
        var first = change("k1", Optional.empty(), OrderState.PLACED);
        var second = change("k2", Optional.empty(), OrderState.PLACED);

        var untold = new RelayOrders(events -> events.subList(1, 2)).relay(List.of(first, second));

        assertThat(untold).containsExactly(second);
    }

    private List<AddressedEvent> accept(List<AddressedEvent> events) {
        told.addAll(events);
        return List.of();
    }

    private static OrderChange change(String key, Optional<OrderState> before, OrderState after) {
        return new OrderChange(
                OrderId.placedBy(new ShopperId("ana"), key),
                before,
                after,
                SellerId.ofAccount("one"),
                "correlation",
                Instant.EPOCH);
    }
}
