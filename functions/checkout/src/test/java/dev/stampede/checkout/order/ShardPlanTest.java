package dev.stampede.checkout.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.money.Money;
import dev.stampede.model.stock.Shard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShardPlanTest {

    @Test
    void hops_over_every_shard_before_it_comes_back() {
        var hop = new ShardPlan.Hop(5, 8, 2);
        var visited = new HashSet<Integer>();
        for (int attempt = 0; attempt < 8; attempt++) {
            visited.addAll(hop.units(attempt).keySet());
        }

        assertThat(visited).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void takes_from_the_fullest_shard_alone_when_it_has_enough() {
        assertThat(ShardPlan.Sweep.over(shards(1, 5, 3), 4)).contains(new ShardPlan.Sweep(Map.of(1, 4L)));
    }

    @Test
    void takes_the_last_units_from_wherever_they_are() {
        assertThat(ShardPlan.Sweep.over(shards(1, 0, 2, 1), 4))
                .contains(new ShardPlan.Sweep(Map.of(0, 1L, 2, 2L, 3, 1L)));
    }

    @Test
    void has_no_plan_for_more_than_there_is() {
        assertThat(ShardPlan.Sweep.over(shards(1, 0, 2), 4)).isEqualTo(Optional.empty());
    }

    private static List<Shard> shards(long... available) {
        var terms = Terms.opening(Money.of(1, "EUR"));
        var shards = new ArrayList<Shard>();
        for (int number = 0; number < available.length; number++) {
            shards.add(Shard.of(Baskets.offer("one").id(), number, available.length, available[number], terms));
        }
        return shards;
    }
}
