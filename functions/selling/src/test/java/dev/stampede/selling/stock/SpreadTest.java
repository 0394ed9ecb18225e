package dev.stampede.selling.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.Shard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static final OfferId OFFER = OfferId.parse("prd_%1$s.slr_%1$s".formatted("a".repeat(26)));

    private static List<Shard> shards(long... available) {
        return IntStream.range(0, available.length)
                .mapToObj(i -> new Shard(
                        OFFER, i, available.length, available[i], List.of(), 0, 1, Instant.EPOCH, Instant.EPOCH))
                .toList();
    }

    @Test
    void levels_shards_and_leaves_alone_those_that_have_their_part() {
        assertThat(Spread.level(shards(9, 3, 0), 8)).isEqualTo(Map.of(0, -6L, 2, 2L));
    }

    @Test
    void empties_every_shard_when_nothing_should_be_free() {
        assertThat(Spread.level(shards(2, 0, 1), 0)).isEqualTo(Map.of(0, -2L, 2, -1L));
    }

    @Test
    void brings_few_units_to_few_shards() {
        assertThat(Spread.in(2, 4)).isEqualTo(Map.of(0, 1L, 1, 1L));
    }

    @Test
    void takes_from_the_fullest_shards_first() {
        assertThat(Spread.out(shards(1, 5, 3), 7)).isEqualTo(Map.of(1, -5L, 2, -2L));
    }

    @Test
    void takes_everything_when_all_should_go() {
        assertThat(Spread.out(shards(1, 0, 3), 4)).isEqualTo(Map.of(0, -1L, 2, -3L));
    }
}
