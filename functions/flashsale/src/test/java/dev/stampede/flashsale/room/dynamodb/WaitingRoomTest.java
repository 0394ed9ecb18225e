package dev.stampede.flashsale.room.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.flashsale.room.ListTickets.Listing;
import dev.stampede.flashsale.room.Look;
import dev.stampede.flashsale.room.RoomStates.Writing;
import dev.stampede.flashsale.room.ShowRoom.Phase;
import dev.stampede.flashsale.room.Standing;
import dev.stampede.flashsale.room.TestRooms;
import dev.stampede.flashsale.room.Ticket;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {

    @Test
    void two_thousand_who_join_at_once_get_one_place_each() throws Exception {
        var venue = new Venue(20);
        var crowd = IntStream.range(0, 2_000).mapToObj(i -> "shopper-" + i).toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            // Everyone twice: a double click, or a second device.
            for (var joined : threads.invokeAll(crowd.stream()
                    .flatMap(shopper -> Stream.<Callable<Look>>of(() -> venue.join(shopper), () -> venue.join(shopper)))
                    .toList())) {
                assertThat(joined.get().standing()).isInstanceOf(Standing.Placeless.class);
            }
        }

        venue.at(Venue.OPENING.minusSeconds(5));

        assertThat(crowd.stream().map(venue::look).map(WaitingRoomTest::place))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 2_000).boxed().toList());
    }

    @Test
    void the_place_is_the_ranks_place_among_all() {
        var venue = new Venue(10);
        var looks = joined(venue, 100);

        venue.at(Venue.OPENING);

        var byRank = looks.stream()
                .map(look -> venue.room.rankOf(look.ticket()).hex())
                .sorted()
                .toList();
        assertThat(looks)
                .allSatisfy(look -> assertThat(place(venue.look(shopperOf(looks, look))))
                        .isEqualTo(1
                                + byRank.indexOf(
                                        venue.room.rankOf(look.ticket()).hex())));
    }

    @Test
    void nobody_has_a_place_before_the_draw_and_the_seed_is_secret_until_the_opening() {
        var venue = new Venue(10);
        venue.join("ana");

        assertThat(venue.room().phase()).isEqualTo(Phase.WAITING);
        assertThat(venue.look("ana").standing()).isInstanceOf(Standing.Placeless.class);
        venue.at(venue.room.drawAt().plusSeconds(1));
        assertThat(venue.room().phase()).isEqualTo(Phase.DRAWING);
        assertThat(venue.look("ana").standing()).isInstanceOf(Standing.Placeless.class);
        venue.at(Venue.OPENING.minusMillis(1));
        assertThat(venue.room().revealed()).isFalse();
        assertThat(venue.tickets.list(venue.room, Optional.empty(), 10)).isInstanceOf(Listing.NotOpenYet.class);
        venue.at(Venue.OPENING);
        assertThat(venue.room().revealed()).isTrue();
    }

    @Test
    void who_comes_late_stands_behind_everybody_who_came_before() {
        var venue = new Venue(1);
        joined(venue, 20);
        venue.at(venue.room.drawAt());
        venue.join("first late");
        venue.at(venue.room.drawAt().plusSeconds(20));
        venue.join("second late");

        venue.at(Venue.OPENING.minusSeconds(1));
        venue.passes(Duration.ofSeconds(10));

        assertThat(place(venue.look("first late"))).isEqualTo(21);
        assertThat(place(venue.look("second late"))).isEqualTo(22);
    }

    @Test
    void who_is_late_by_one_clock_is_in_by_another_that_is_slow() {
        var venue = new Venue(1);
        venue.at(venue.room.drawAt());
        venue.join("ana");

        venue.at(venue.room.drawAt().minusSeconds(2));

        assertThat(venue.look("ana").standing()).isInstanceOf(Standing.Placeless.class);
    }

    @Test
    void a_turn_comes_ends_and_can_be_had_again_behind_the_others() {
        var venue = new Venue(8);
        var looks = joined(venue, 3);
        venue.at(Venue.OPENING.minusSeconds(1));
        venue.passes(Duration.ofSeconds(4));
        var turn = venue.look("shopper-0");
        assertThat(turn.standing()).isInstanceOf(Standing.Admitted.class);
        assertThat(place(venue.join("shopper-0"))).isEqualTo(place(turn));

        venue.passes(Standing.TURN);
        assertThat(venue.look("shopper-0").standing()).isInstanceOf(Standing.Expired.class);

        assertThat(venue.join("shopper-0").standing()).isInstanceOf(Standing.Placeless.class);
        venue.passes(Duration.ofSeconds(20));
        assertThat(place(venue.look("shopper-0"))).isEqualTo(looks.size() + 1L);
        assertThat(venue.look("shopper-0").standing()).isInstanceOf(Standing.Admitted.class);

        venue.passes(Standing.TURN);
        assertThat(venue.look("shopper-0").standing()).isInstanceOf(Standing.Expired.class);
        venue.join("shopper-0");
        venue.passes(Duration.ofSeconds(20));
        assertThat(place(venue.look("shopper-0"))).isEqualTo(looks.size() + 2L);
        assertThat(venue.look("shopper-0").standing()).isInstanceOf(Standing.Admitted.class);
    }

    @Test
    void nobody_who_was_let_in_is_put_back() {
        var venue = new Venue(12);
        joined(venue, 50);
        venue.at(Venue.OPENING.minusSeconds(1));
        long before = 0;
        for (int second = 0; second < 60; second++) {
            venue.passes(Duration.ofSeconds(1));
            venue.free.addAndGet(second % 2 == 0 ? -20 : 0);
            long admitted = venue.room().state().admittedUpTo(venue.now());
            assertThat(admitted).isGreaterThanOrEqualTo(before);
            before = admitted;
        }

        assertThat(before).isGreaterThanOrEqualTo(50);
    }

    @Test
    void another_environment_carries_on_when_the_one_that_tends_the_room_dies() {
        var venue = new Venue(10);
        joined(venue, 5);
        venue.at(Venue.OPENING.minusSeconds(8));
        var states = new DynamoDbRoomStates(LocalDynamoDb.client(), MarketplaceTables.SALES);
        var seen = states.find(venue.sale.id()).orElseThrow();
        assertThat(states.write(
                        venue.sale.id(), TestRooms.leased(seen, venue.now().plusSeconds(10))))
                .isEqualTo(Writing.WRITTEN);

        venue.at(Venue.OPENING);
        assertThat(venue.room().phase()).isEqualTo(Phase.DRAWING);
        venue.at(Venue.OPENING.plusSeconds(3));
        assertThat(venue.room().phase()).isEqualTo(Phase.OPEN);
    }

    @Test
    void the_published_tickets_are_all_there_in_the_order_of_the_draw() {
        var venue = new Venue(10);
        joined(venue, 100);
        venue.at(Venue.OPENING);

        var published = new ArrayList<Ticket>();
        Optional<String> cursor = Optional.empty();
        do {
            if (!(venue.tickets.list(venue.room, cursor, 7) instanceof Listing.Listed listed)) {
                throw new AssertionError("the sale is open");
            }
            published.addAll(listed.page().items());
            cursor = listed.page().next();
        } while (cursor.isPresent());

        assertThat(published).hasSize(100).doesNotHaveDuplicates();
        assertThat(published)
                .isSortedAccordingTo(
                        Comparator.comparing(ticket -> ticket.rank().hex()));
    }

    private static List<Look> joined(Venue venue, int shoppers) {
        return IntStream.range(0, shoppers)
                .mapToObj(i -> venue.join("shopper-" + i))
                .toList();
    }

    private static String shopperOf(List<Look> looks, Look look) {
        return "shopper-" + looks.indexOf(look);
    }

    private static long place(Look look) {
        return switch (look.standing()) {
            case Standing.Waiting waiting -> waiting.place();
            case Standing.Admitted admitted -> admitted.place();
            case Standing.Expired expired -> expired.place();
            case Standing.Absent ignored -> throw new AssertionError("not in the room");
            case Standing.Placeless ignored -> throw new AssertionError("no place yet");
        };
    }
}
