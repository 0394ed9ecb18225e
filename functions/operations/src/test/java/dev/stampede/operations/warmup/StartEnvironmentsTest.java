package dev.stampede.operations.warmup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stampede.model.plan.WarmUpLimits;
import dev.stampede.operations.warmup.HeldCall.Outcome.Failed;
import dev.stampede.operations.warmup.HeldCall.Outcome.Held;
import dev.stampede.operations.warmup.HeldCall.Outcome.Throttled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartEnvironmentsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:54:30Z");
    private static final Duration HOLD = Duration.ofSeconds(4);

    private final List<Duration> waits = new ArrayList<>();

    @Test
    void makes_all_calls_of_all_functions_at_the_same_moment() {
        var all = new CyclicBarrier(WarmUpLimits.CALLS_AT_ONCE);
        var count = new AtomicInteger();

        var started = start((function, hold) -> {
                    meet(all);
                    return new Held(function + count.incrementAndGet());
                })
                .start(
                        NOW,
                        List.of(new Target("a", 100, HOLD), new Target("b", WarmUpLimits.CALLS_AT_ONCE - 100, HOLD)));

        assertThat(started).allSatisfy(target -> assertThat(target.isAll()).isTrue());
        assertThat(started)
                .extracting(target -> target.environments().size())
                .containsExactly(100, WarmUpLimits.CALLS_AT_ONCE - 100);
    }

    @Test
    void counts_environments_rather_than_calls() {
        var started = start((function, hold) -> new Held("the only one")).start(NOW, List.of(new Target("a", 3, HOLD)));

        assertThat(started.getFirst().environments()).containsExactly("the only one");
        assertThat(started.getFirst().isAll()).isFalse();
    }

    @Test
    void tells_what_was_throttled_and_what_failed() {
        var calls = new AtomicInteger();

        var started = start((function, hold) -> switch (calls.incrementAndGet()) {
                    case 1 -> new Held("one");
                    case 2, 3 -> new Throttled();
                    default -> new Failed("no such function");
                })
                .start(NOW, List.of(new Target("a", 4, HOLD)));

        assertThat(started.getFirst().environments()).containsExactly("one");
        assertThat(started.getFirst().throttled()).isEqualTo(2);
        assertThat(started.getFirst().failures()).containsExactly("no such function");
    }

    @Test
    void holds_each_environment_for_as_long_as_its_function_wants() {
        start((function, hold) -> {
                    assertThat(hold).isEqualTo(HOLD);
                    return new Throttled();
                })
                .start(NOW, List.of(new Target("a", 1, HOLD)));
    }

    @ParameterizedTest
    @CsvSource({"PT30S, PT30S", "PT1M, PT1M", "PT1H, PT1M"})
    void waits_for_the_moment_that_was_agreed_on(Duration ahead, Duration waited) {
        start((function, hold) -> new Throttled()).start(NOW.plus(ahead), List.of());

        assertThat(waits).containsExactly(waited);
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "-PT1S", "-PT1H"})
    void starts_at_once_when_the_moment_has_come(Duration ahead) {
        start((function, hold) -> new Throttled()).start(NOW.plus(ahead), List.of());

        assertThat(waits).isEmpty();
    }

    @Test
    void refuses_more_calls_than_it_can_have_connections() {
        var over = List.of(new Target("a", WarmUpLimits.CALLS_AT_ONCE, HOLD), new Target("b", 1, HOLD));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> start((function, hold) -> new Throttled()).start(NOW, over))
                .withMessageContaining("501");
        assertThatIllegalArgumentException().isThrownBy(() -> new Target("a", 0, HOLD));
    }

    private StartEnvironments start(HeldCall call) {
        return new StartEnvironments(call, Clock.fixed(NOW, ZoneOffset.UTC), waits::add);
    }

    private static void meet(CyclicBarrier all) {
        try {
            all.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("not all calls were underway at once", e);
        }
    }
}
