package dev.stampede.fulfilment.sweep.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.fulfilment.testing.FulfilmentTables;
import dev.stampede.fulfilment.testing.SampleOrders;
import dev.stampede.model.id.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class StoredWaitingOrdersTest {

    /** A time of this test's own, so that the orders of others aren't due. */
    private static final Instant NOW = Instant.parse("2001-01-01T00:00:00Z");

    private final StoredWaitingOrders orders =
            new StoredWaitingOrders(FulfilmentTables.orders(), FulfilmentTables.writes());

    @Test
    void finds_an_order_from_when_it_is_due_until_it_is_postponed() {
        var order = FulfilmentTables.place(SampleOrders.placedAt(NOW), NOW.plusSeconds(60));

        assertThat(due(NOW.plusSeconds(59))).doesNotContain(order.id());
        assertThat(due(NOW.plusSeconds(60))).contains(order.id());

        orders.postpone(order, NOW.plusSeconds(120));

        assertThat(due(NOW.plusSeconds(119))).doesNotContain(order.id());
        assertThat(due(NOW.plusSeconds(120))).contains(order.id());
    }

    @Test
    void does_not_make_an_order_due_that_has_moved_on() {
        var order = FulfilmentTables.place(SampleOrders.placedAt(NOW), NOW);
        FulfilmentTables.pay(order, NOW);

        orders.postpone(order, NOW.plusSeconds(60));

        assertThat(due(NOW.plusSeconds(3_600))).doesNotContain(order.id());
    }

    private List<OrderId> due(Instant by) {
        return IntStream.range(0, orders.buckets())
                .mapToObj(bucket -> orders.due(bucket, by))
                .flatMap(due -> StreamSupport.stream(due.spliterator(), false))
                .toList();
    }
}
