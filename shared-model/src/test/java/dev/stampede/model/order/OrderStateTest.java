package dev.stampede.model.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStateTest {

    @ParameterizedTest
    @EnumSource
    void never_comes_back_to_a_state_it_has_left(OrderState state) {
        assertThat(reachableFrom(state)).doesNotContain(state);
    }

    @ParameterizedTest
    @EnumSource
    void never_takes_stock_again_once_it_has_given_it_back(OrderState state) {
        if (!state.holdsStock()) {
            assertThat(reachableFrom(state)).noneMatch(OrderState::holdsStock);
        }
    }

    @ParameterizedTest
    @EnumSource
    void always_has_somebody_who_takes_the_next_step(OrderState state) {
        var waitsForASeller = state == OrderState.PAID;

        assertThat(state.awaitsProcessing() || waitsForASeller || state.next().isEmpty())
                .isTrue();
    }

    private static Set<OrderState> reachableFrom(OrderState state) {
        var reached = new HashSet<OrderState>();
        for (var next : state.next()) {
            reached.add(next);
            reached.addAll(reachableFrom(next));
        }
        return reached;
    }
}
