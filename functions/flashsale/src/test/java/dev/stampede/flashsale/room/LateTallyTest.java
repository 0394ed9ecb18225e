package dev.stampede.flashsale.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LateTallyTest {

    private static final Instant DRAW = Instant.parse("2026-11-27T08:00:00Z");

    private final LateTally tally = LateTally.from(DRAW)
            .and(DRAW.plusSeconds(5), 3)
            .and(DRAW.plusSeconds(10), 2)
            .and(DRAW.plusSeconds(15), 0)
            .and(DRAW.plusSeconds(20), 4);

    @Test
    void gives_each_slot_the_places_behind_those_of_the_slots_before_it() {
        assertThat(places(0, 5_000)).containsExactly(1L, 2L, 3L);
        assertThat(places(5_000, 10_000)).containsExactly(4L, 5L);
        assertThat(places(15_000, 20_000)).containsExactly(6L, 7L, 8L, 9L);
        assertThat(tally.total()).isEqualTo(9);
    }

    @Test
    void gives_nobody_an_earlier_place_than_who_came_before_them() {
        var all = LongStream.range(0, 20_000).map(this::placeAt).boxed().toList();
        assertThat(all).isSorted();
    }

    @Test
    void gives_no_place_to_who_has_not_been_counted() {
        assertThat(tally.placeOf(DRAW.plusSeconds(20))).isEmpty();
    }

    @Test
    void keeps_the_places_of_who_still_waits_when_old_slots_go() {
        var shorter = tally.without(DRAW.plusSeconds(12), 5);

        assertThat(shorter.slots()).hasSize(1);
        assertThat(shorter.placeOf(DRAW.plusSeconds(15))).hasValue(6);
    }

    private List<Long> places(long fromMillis, long toMillis) {
        return LongStream.range(fromMillis, toMillis)
                .map(this::placeAt)
                .distinct()
                .boxed()
                .toList();
    }

    private long placeAt(long millis) {
        return tally.placeOf(DRAW.plusMillis(millis)).orElseThrow();
    }
}
