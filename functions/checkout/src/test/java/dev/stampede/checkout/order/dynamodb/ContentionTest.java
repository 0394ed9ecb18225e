package dev.stampede.checkout.order.dynamodb;

import static dev.stampede.checkout.order.dynamodb.Checkout.publish;
import static dev.stampede.checkout.order.dynamodb.Checkout.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.checkout.order.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many environments at once, each with a home shard of its own. */
class ContentionTest {

    private static final int ENVIRONMENTS = 16;

    private final List<Checkout> environments =
            IntStream.range(0, ENVIRONMENTS).mapToObj(Checkout::onRealDatabase).toList();

    @ParameterizedTest
    @CsvSource({"1, 1", "8, 1", "8, 3"})
    void sells_exactly_what_there_is(int shards, int quantity) throws Exception {
        var account = "exactly-%d-%d".formatted(shards, quantity);
        var offer = publish(account, 24, shards);

        var placements = atOnce(40, shopper -> request("shopper" + shopper, quantity, offer));

        assertThat(placements.stream().filter(Placement.Placed.class::isInstance))
                .hasSize(24 / quantity);
        assertThat(environments.getFirst().free(offer)).isZero();
    }

    @Test
    void places_one_order_for_one_key_however_often_it_is_sent_at_once() throws Exception {
        var offer = publish("one-key", 24, 4);

        var placements = atOnce(20, attempt -> request("the key", 1, offer));

        assertThat(placements).allSatisfy(placement -> assertThat(placement).isEqualTo(placements.getFirst()));
        assertThat(environments.getFirst().free(offer)).isEqualTo(23);
    }

    @Test
    void never_deadlocks_when_baskets_name_the_same_offers_in_opposite_order() throws Exception {
        var one = publish("this-way", 20, 1);
        var two = publish("that-way", 20, 1);

        var placements = atOnce(
                40,
                shopper -> shopper % 2 == 0
                        ? request("shopper" + shopper, 1, one, two)
                        : request("shopper" + shopper, 1, two, one));

        assertThat(placements.stream().filter(Placement.Placed.class::isInstance))
                .hasSize(20);
        assertThat(environments.getFirst().free(one)).isZero();
        assertThat(environments.getFirst().free(two)).isZero();
    }

    private List<Placement> atOnce(int requests, IntFunction<OrderRequest> request)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(requests);
        var tasks = new ArrayList<Callable<Placement>>();
        for (int i = 0; i < requests; i++) {
            var environment = environments.get(i % ENVIRONMENTS);
            var wanted = request.apply(i);
            tasks.add(() -> {
                start.await();
                return environment.place(wanted);
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var placements = new ArrayList<Placement>();
            for (var future : threads.invokeAll(tasks)) {
                placements.add(future.get());
            }
            return placements;
        }
    }
}
