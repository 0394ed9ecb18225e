package dev.stampede.runtime.flags;

import static dev.stampede.runtime.flags.FeatureFlag.CANCELLATIONS;
import static dev.stampede.runtime.flags.FeatureFlag.TAKE_ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stampede.runtime.flags.FeatureFlag.Setting;
import dev.stampede.runtime.flags.ReadFlags.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReadFlagsTest {

    private static final Duration EVERY = Pace.READ_EVERY;
    private static final Pace WITHOUT_A_WAIT = new Pace(EVERY, Duration.ZERO);
    private static final Pace PATIENT = new Pace(EVERY, Duration.ofSeconds(30));

    private final Queue<Runnable> begun = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-27T08:00:00Z");
    private Supplier<Map<FeatureFlag, Setting>> said = () -> Map.of(TAKE_ORDERS, Setting.OFF);
    private int readings;

    private final ReadFlags flags = reading(begun::add, WITHOUT_A_WAIT);

    @Test
    void answers_with_the_defaults_before_the_first_reading_ends() {
        assertThat(flags.isOn(TAKE_ORDERS)).isTrue();
        assertThat(flags.isOn(CANCELLATIONS)).isTrue();
        assertThat(readings).isZero();
    }

    @Test
    void answers_with_what_was_read_once_a_reading_has_ended() {
        read();

        assertThat(flags.isOn(TAKE_ORDERS)).isFalse();
    }

    @Test
    void gives_a_flag_its_default_where_nothing_is_said_of_it_any_more() {
        read();
        said = Map::of;
        now = now.plus(EVERY);
        read();

        assertThat(flags.isOn(TAKE_ORDERS)).isTrue();
    }

    @Test
    void reads_once_however_often_it_is_asked_within_15_seconds() {
        for (int millis = 0; millis < EVERY.toMillis(); millis += 500) {
            read();
            now = now.plusMillis(500);
        }
        assertThat(readings).isEqualTo(1);

        read();
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void begins_no_second_reading_while_the_first_is_on_its_way() {
        flags.isOn(TAKE_ORDERS);
        flags.isOn(TAKE_ORDERS);
        flags.isOn(CANCELLATIONS);

        assertThat(begun).hasSize(1);
    }

    @Test
    void keeps_what_it_knows_when_a_reading_fails_and_tries_again_only_after_15_seconds() {
        read();
        said = () -> {
            throw new FlagsUnreadable("broken");
        };
        now = now.plus(EVERY);
        read();
        read();

        assertThat(readings).isEqualTo(2);
        assertThat(flags.isOn(TAKE_ORDERS)).isFalse();
    }

    @Test
    void learns_of_a_change_after_a_reading_failed() {
        said = () -> {
            throw new IllegalStateException("broken in a way that nobody thought of");
        };
        read();
        said = () -> Map.of(CANCELLATIONS, Setting.OFF);
        now = now.plus(EVERY);
        read();

        assertThat(flags.isOn(CANCELLATIONS)).isFalse();
        assertThat(flags.isOn(TAKE_ORDERS)).isTrue();
    }

    @Test
    void lets_the_first_request_wait_for_the_first_reading() {
        var started = reading(work -> Thread.ofVirtual().start(work), PATIENT);

        assertThat(started.isOn(TAKE_ORDERS)).isFalse();
    }

    @Test
    void lets_the_first_request_after_a_pause_wait_for_its_reading() {
        var paused = reading(work -> Thread.ofVirtual().start(work), PATIENT);
        paused.isOn(TAKE_ORDERS);
        said = Map::of;
        now = now.plus(EVERY.multipliedBy(2)).plusMillis(1);

        assertThat(paused.isOn(TAKE_ORDERS)).isTrue();
    }

    @Test
    void lets_no_request_wait_while_they_keep_coming() {
        var busy = reading(this::endOnlyTheFirst, PATIENT);
        busy.isOn(TAKE_ORDERS);
        now = now.plus(EVERY.multipliedBy(2));

        assertTimeoutPreemptively(
                EVERY, () -> assertThat(busy.isOn(TAKE_ORDERS)).isFalse());
        assertThat(begun).hasSize(1);
    }

    @Test
    void drops_what_an_earlier_reading_finds_after_a_later_one_has_ended() {
        flags.isOn(TAKE_ORDERS);
        now = now.plus(EVERY);
        flags.isOn(TAKE_ORDERS);
        var earlier = begun.remove();
        runBegun();
        said = Map::of;
        earlier.run();

        assertThat(flags.isOn(TAKE_ORDERS)).isFalse();
    }

    @Test
    void waits_no_longer_than_it_may_for_a_first_reading_that_does_not_end() {
        var stuck = reading(begun::add, new Pace(EVERY, Duration.ofMillis(20)));

        assertThat(stuck.isOn(TAKE_ORDERS)).isTrue();
        assertThat(begun).hasSize(1);
    }

    @Test
    void knows_nothing_after_the_restore_that_was_read_before_the_snapshot() {
        read();
        flags.renew();

        assertThat(flags.isOn(TAKE_ORDERS)).isTrue();
        runBegun();
        assertThat(flags.isOn(TAKE_ORDERS)).isFalse();
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void drops_a_reading_that_began_before_the_snapshot_and_ends_after_the_restore() {
        flags.isOn(TAKE_ORDERS);
        flags.renew();
        runBegun();

        assertThat(flags.isOn(TAKE_ORDERS)).isTrue();
    }

    @Test
    void primes_by_reading_and_keeps_nothing_of_it() {
        flags.prime();

        assertThat(readings).isEqualTo(1);
        assertThat(flags.isOn(TAKE_ORDERS)).isTrue();
    }

    @Test
    void tells_whoever_primes_when_nothing_can_be_read() {
        said = () -> {
            throw new FlagsUnreadable("broken");
        };

        assertThatThrownBy(flags::prime).isInstanceOf(FlagsUnreadable.class);
    }

    private void endOnlyTheFirst(Runnable reading) {
        if (readings == 0) {
            reading.run();
        } else {
            begun.add(reading);
        }
    }

    private ReadFlags reading(Executor background, Pace pace) {
        return new ReadFlags(this::source, () -> now, background, pace);
    }

    private Map<FeatureFlag, Setting> source() {
        readings++;
        return said.get();
    }

    /** Asks, as a request does, and lets the reading end that this began, if it began one. */
    private void read() {
        flags.isOn(TAKE_ORDERS);
        runBegun();
    }

    private void runBegun() {
        while (!begun.isEmpty()) {
            begun.remove().run();
        }
    }
}
