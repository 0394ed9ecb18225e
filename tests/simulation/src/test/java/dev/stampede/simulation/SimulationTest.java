package dev.stampede.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final List<String> told = new ArrayList<>();

    @Test
    void lets_actors_go_on_in_the_order_of_their_times() {
        try (var simulation = new Simulation(1)) {
            simulation.start("late", Duration.ofMillis(3), () -> told.add("late"));
            simulation.start("early", Duration.ZERO, () -> {
                told.add("early");
                simulation.pause().pause(Duration.ofMillis(2));
                told.add("middle");
                simulation.pause().pause(Duration.ofMillis(2));
                told.add("last");
            });
            simulation.run(HOUR);
        }
        assertThat(told).containsExactly("early", "middle", "late", "last");
    }

    @Test
    void takes_an_hour_of_pauses_in_no_time_and_shows_it_on_the_clock() {
        try (var simulation = new Simulation(1)) {
            simulation.start("sleeper", Duration.ZERO, () -> simulation.pause().pause(Duration.ofMinutes(59)));
            simulation.run(HOUR);
            assertThat(simulation.clock().instant()).isEqualTo(Simulation.BEGINNING.plus(Duration.ofMinutes(59)));
        }
    }

    @Test
    void stops_at_the_end_of_the_time_and_goes_on_from_there() {
        try (var simulation = new Simulation(1)) {
            simulation.start("ticker", Duration.ZERO, () -> {
                for (int i = 0; i < 10; i++) {
                    simulation.pause().pause(Duration.ofMinutes(10));
                    told.add("tick");
                }
            });
            simulation.run(HOUR);
            assertThat(told).hasSize(6);
            simulation.run(HOUR);
            assertThat(told).hasSize(10);
        }
    }

    @Test
    void ends_a_run_by_what_an_actor_could_not_deal_with() {
        try (var simulation = new Simulation(1)) {
            simulation.start("unlucky", Duration.ofSeconds(2), () -> {
                throw new IllegalStateException("no luck");
            });
            assertThatExceptionOfType(ActorFailed.class)
                    .isThrownBy(() -> simulation.run(HOUR))
                    .withMessageContaining("unlucky failed at 2.000000")
                    .withMessageContaining("no luck");
        }
    }

    @Test
    void ends_the_threads_of_actors_that_are_under_way_when_it_is_closed() {
        try (var simulation = new Simulation(1)) {
            simulation.start("endless", Duration.ZERO, () -> {
                try {
                    simulation.pause().pause(Duration.ofDays(1_000));
                } finally {
                    told.add("left");
                }
            });
            simulation.run(HOUR);
        }
        assertThat(told).containsExactly("left");
    }

    @Test
    void lets_a_killed_environment_do_nothing_any_more_even_on_its_way_out() {
        try (var simulation = new Simulation(1)) {
            var environment = simulation.environment("checkout");
            simulation.fates(call -> Fate.of(Fate.Ending.KILLED_AFTER));
            simulation.start("shopper", Duration.ZERO, () -> {
                try {
                    environment.receive("stock", "take", environment.send("stock", "take"));
                    told.add("went on");
                } finally {
                    environment.send("stock", "give back");
                    told.add("gave back");
                }
            });
            simulation.run(HOUR);
            assertThat(environment.isDead()).isTrue();
            assertThat(told).isEmpty();
        }
    }

    @Test
    void lets_the_others_go_on_while_an_environment_is_frozen() {
        try (var simulation = new Simulation(1)) {
            var environment = simulation.environment("checkout");
            simulation.fates(call -> Fate.frozenBefore(Duration.ofMinutes(1)));
            simulation.start("frozen", Duration.ZERO, () -> {
                environment.send("stock", "take");
                told.add("thawed");
            });
            simulation.start("other", Duration.ofSeconds(30), () -> told.add("other"));
            simulation.run(HOUR);
        }
        assertThat(told).containsExactly("other", "thawed");
    }

    @Test
    void shows_an_environment_a_clock_of_its_own() {
        try (var simulation = new Simulation(1)) {
            var environment = simulation.environment("ahead", Duration.ofMillis(250));
            assertThat(environment.clock().instant()).isEqualTo(Simulation.BEGINNING.plusMillis(250));
        }
    }

    @Test
    void draws_the_same_chances_from_the_same_seed_and_name() {
        assertThat(new Simulation(7).random("a").nextLong())
                .isEqualTo(new Simulation(7).random("a").nextLong())
                .isNotEqualTo(new Simulation(7).random("b").nextLong())
                .isNotEqualTo(new Simulation(8).random("a").nextLong());
    }
}
