package dev.stampede.checkout.order.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.catalogue.Access;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.stock.Reservation;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** More environments take from a shard than it has room for, so that their notes make each write dearer. */
class CrowdedShardTest {

    @Test
    void tries_again_to_remove_its_note_where_there_are_many() {
        var offer = Checkout.inSale("lane-crowded", 20, 1, Access.FREE);
        crowd(offer);
        var throttling = new Throttling(3);
        var order = new Checkout(throttling, 1).placed(Checkout.request("a", 1, offer));
        assertThat(throttling.times).isZero();
        assertThat(attempts(offer)).isNotEmpty().doesNotContain(order.attempt());
    }

    @Test
    void leaves_its_note_to_its_next_order_where_there_are_too_many_to_get_through() {
        var offer = Checkout.inSale("lane-overrun", 20, 1, Access.FREE);
        crowd(offer);
        var throttling = new Throttling(Integer.MAX_VALUE);
        var checkout = new Checkout(throttling, 1, Duration.ofMillis(50));
        var order = checkout.placed(Checkout.request("a", 1, offer));
        assertThat(attempts(offer)).contains(order.attempt());
        throttling.times = 0;
        checkout.placed(Checkout.request("b", 1, offer));
        assertThat(attempts(offer)).isNotEmpty().doesNotContain(order.attempt());
    }

    /** Has so many environments leave a note in the offer's only shard that the next has to remove its own. */
    private static void crowd(Offer offer) {
        IntStream.range(10, 17)
                .forEach(number -> Checkout.onRealDatabase(number).placed(Checkout.request("c" + number, 1, offer)));
    }

    private static List<String> attempts(Offer offer) {
        return Checkout.onRealDatabase(1).shardsOf(offer).getFirst().reserved().stream()
                .map(Reservation::attempt)
                .toList();
    }

    /** A shard that has no room for a write after the reservation and the order, so many times. */
    private static final class Throttling extends WatchedDynamoDb {

        private int times;

        Throttling(int times) {
            this.times = times;
        }

        @Override
        void before(int write) {
            if (write > 1 && times > 0) {
                times--;
                throw ProvisionedThroughputExceededException.builder()
                        .message("The level of configured provisioned throughput for the table was exceeded")
                        .build();
            }
        }
    }
}
