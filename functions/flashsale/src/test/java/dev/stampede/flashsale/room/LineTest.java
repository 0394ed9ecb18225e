package dev.stampede.flashsale.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final Instant OPENING = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void lets_nobody_in_before_the_opening() {
        assertThat(Line.from(OPENING, 10, 1_000).admittedUpTo(OPENING.minusMillis(1)))
                .isZero();
    }

    @Test
    void lets_in_as_time_goes_on() {
        var line = Line.from(OPENING, 10, 1_000);

        assertThat(line.admittedUpTo(OPENING.plusMillis(1_550))).isEqualTo(15);
        assertThat(line.admittedUpTo(OPENING.plusSeconds(60))).isEqualTo(600);
    }

    @Test
    void a_places_turn_is_the_moment_it_is_let_in() {
        var line = Line.from(OPENING, 7, 1_000);
        for (long place = 1; place <= 100; place++) {
            var turn = line.turnOf(place).orElseThrow();

            assertThat(line.admittedUpTo(turn)).isGreaterThanOrEqualTo(place);
            assertThat(line.admittedUpTo(turn.minusMillis(1))).isLessThan(place);
        }
    }

    @Test
    void a_calm_does_not_pile_up_places_for_a_rush() {
        var calm = Line.from(OPENING, 10, 3);

        assertThat(calm.admittedUpTo(OPENING.plusSeconds(3_600))).isEqualTo(53);
    }

    @Test
    void another_pace_begins_where_the_one_before_has_come() {
        var line = Line.from(OPENING, 10, 1_000).then(OPENING.plusSeconds(10), 20, 1_000, OPENING);

        assertThat(line.admittedUpTo(OPENING.plusSeconds(10))).isEqualTo(100);
        assertThat(line.admittedUpTo(OPENING.plusSeconds(11))).isEqualTo(120);
        assertThat(line.turnOf(100)).contains(OPENING.plusSeconds(10));
        assertThat(line.turnOf(120)).contains(OPENING.plusSeconds(11));
    }

    @Test
    void goes_on_when_more_places_are_given_out() {
        var calm = Line.from(OPENING, 10, 3);
        var rush = calm.then(OPENING.plusSeconds(100), 10, 1_003, OPENING);

        assertThat(rush.admittedUpTo(OPENING.plusSeconds(100))).isEqualTo(53);
        assertThat(rush.admittedUpTo(OPENING.plusSeconds(101))).isEqualTo(63);
    }

    @Test
    void keeps_one_stretch_while_nothing_changes() {
        var line = Line.from(OPENING, 10, 1_000).then(OPENING.plusSeconds(5), 10, 1_100, OPENING);

        assertThat(line.stretches()).hasSize(1);
    }

    @Test
    void forgets_what_is_over_but_not_where_it_came_to() {
        var line = Line.from(OPENING, 10, 10_000);
        for (int change = 1; change <= 100; change++) {
            var at = OPENING.plusSeconds(5L * change);
            line = line.then(at, 10 + change % 2, 10_000, at.minusSeconds(60));
        }

        assertThat(line.stretches()).hasSizeLessThan(15);
        assertThat(line.admittedUpTo(OPENING.plusSeconds(500))).isEqualTo(50 * 55 + 50 * 50);
    }

    @Test
    void a_paused_sale_lets_nobody_in() {
        var line = Line.from(OPENING, 10, 1_000).then(OPENING.plusSeconds(10), 0, 1_000, OPENING);

        assertThat(line.admittedUpTo(OPENING.plusSeconds(1_000))).isEqualTo(100);
        assertThat(line.turnOf(101)).isEmpty();
    }

    @Test
    void who_came_first_among_the_late_has_no_later_place() {
        var tally = LateTally.from(OPENING)
                .and(OPENING.plusSeconds(5), 100)
                .and(OPENING.plusSeconds(10), 0)
                .and(OPENING.plusSeconds(15), 7);
        long before = 0;
        for (long millis = 0; millis < 15_000; millis++) {
            long place = tally.placeOf(OPENING.plusMillis(millis)).orElseThrow();
            assertThat(place).isBetween(Math.max(1, before), 107L);
            before = place;
        }

        assertThat(tally.placeOf(OPENING.plusMillis(4_999))).hasValue(100);
        assertThat(tally.placeOf(OPENING.plusSeconds(10))).hasValue(101);
        assertThat(tally.placeOf(OPENING.plusSeconds(15))).isEmpty();
    }

    @Test
    void a_late_place_stays_when_others_are_counted() {
        var tally = LateTally.from(OPENING).and(OPENING.plusSeconds(5), 100);
        var more = tally.and(OPENING.plusSeconds(20), 1_000).without(OPENING.plusSeconds(4), 50);

        assertThat(more.placeOf(OPENING.plusSeconds(3))).isEqualTo(tally.placeOf(OPENING.plusSeconds(3)));
    }

    @Test
    void a_turn_ends_after_its_time_and_holds_nobody_up() {
        var room = TestRooms.room(OPENING, 10);
        var line = Line.from(OPENING, 10, 1_000);
        var turn = OPENING.plusSeconds(10);

        assertThat(Standing.of(100, OPENING, line, room, turn.minusMillis(1)))
                .isEqualTo(new Standing.Waiting(100, Duration.ofMillis(1)));
        assertThat(Standing.of(100, OPENING, line, room, turn))
                .isEqualTo(new Standing.Admitted(100, turn.plus(Standing.TURN)));
        assertThat(Standing.of(100, OPENING, line, room, turn.plus(Standing.TURN)))
                .isEqualTo(new Standing.Expired(100));
        assertThat(line.admittedUpTo(turn.plusSeconds(20))).isEqualTo(300);
    }

    @Test
    void no_turn_is_longer_than_the_sale() {
        var room = TestRooms.room(OPENING, 10);
        var line = Line.from(room.closesAt().minusSeconds(10), 10, 1_000);

        assertThat(Standing.of(1, OPENING, line, room, room.closesAt().minusSeconds(5)))
                .isEqualTo(new Standing.Admitted(1, room.closesAt()));
    }
}
