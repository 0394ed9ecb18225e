package dev.stampede.flashsale.treasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.id.TreasureId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a look at a treasure costs doesn't depend on how large it is, or on how many look. */
class ShowTreasureTest {

    private static final Treasure LARGE = TestTreasures.of("large", 10_000);

    private final AtomicLong nanos = new AtomicLong();
    private final ReadChests chests = new ReadChests();
    private final AtomicLong finds = new AtomicLong();
    private final ShowTreasure shown = new ShowTreasure(
            new Treasures() {
                @Override
                public Optional<Treasure> find(TreasureId id) {
                    finds.incrementAndGet();
                    return Optional.of(LARGE);
                }

                @Override
                public Treasure hideOnce(Treasure treasure) {
                    return treasure;
                }
            },
            chests,
            new EmptiedChests(),
            Clock.fixed(TestTreasures.OPENS.plusSeconds(1), ZoneOffset.UTC),
            nanos::get,
            new Random(3));

    @Test
    void reads_once_for_all_who_look_within_a_second() {
        IntStream.range(0, 1_000).forEach(look -> shown.show(LARGE.id()));
        assertThat(finds).hasValue(1);
        long read = chests.read;
        nanos.addAndGet(Duration.ofMillis(1_001).toNanos());
        shown.show(LARGE.id());
        assertThat(finds).hasValue(2);
        assertThat(chests.read).isGreaterThan(read);
    }

    @Test
    void reads_a_few_chests_of_a_large_treasure_and_tells_from_them() {
        assertThat(LARGE.chests()).isEqualTo(500);
        assertThat(look()).isEqualTo(Remaining.PLENTY);
        assertThat(chests.read).isLessThanOrEqualTo(25);
        IntStream.range(0, 490).forEach(this::empty);
        assertThat(IntStream.range(0, 60).mapToObj(second -> look()).reduce((earlier, later) -> later))
                .contains(Remaining.FEW);
    }

    @Test
    void says_that_none_is_left_only_once_every_chest_was_seen_empty() {
        IntStream.range(0, 499).forEach(this::empty);
        assertThat(IntStream.range(0, 60).mapToObj(second -> look())).doesNotContain(Remaining.NONE);
        empty(499);
        assertThat(look()).isEqualTo(Remaining.NONE);
    }

    private Remaining look() {
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        return shown.show(LARGE.id()).orElseThrow().remaining();
    }

    private void empty(int number) {
        var chest = LARGE.chest(number);
        var claims = new TreeMap<Finder, Instant>();
        IntStream.range(0, chest.size()).forEach(claim -> claims.put(new Finder("f" + claim), TestTreasures.OPENS));
        chests.claims.put(chest, claims);
    }

    private static final class ReadChests implements Chests {

        private final Map<Chest, SortedMap<Finder, Instant>> claims = new HashMap<>();
        private long read;

        @Override
        public Attempt<OpenedChest> claim(Chest chest, Finder finder, Instant at) {
            throw new AssertionError("nobody claims");
        }

        @Override
        public OpenedChest look(Chest chest) {
            read++;
            return new OpenedChest(chest, claims.getOrDefault(chest, new TreeMap<>()));
        }

        @Override
        public List<OpenedChest> glance(List<Chest> some) {
            return some.stream().map(this::look).toList();
        }
    }
}
