package dev.stampede.checkout.order.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.Refusal;
import dev.stampede.model.catalogue.Access;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderState;
import dev.stampede.model.stock.Shard;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

class SaleLaneTest {

    private static final Access ANYBODY = Access.FREE;

    @Test
    void takes_the_units_records_the_order_and_removes_its_note_with_the_next() {
        var checkout = Checkout.onRealDatabase(1);
        var offer = Checkout.inSale("lane-one", 10, 4, ANYBODY);
        var order = checkout.placed(Checkout.request("a", 2, offer));
        assertThat(order.lines().getFirst().takenFrom()).hasSize(1).containsValue(2L);
        assertThat(order.attempt()).isNotEmpty();
        assertThat(checkout.free(offer)).isEqualTo(8);
        assertThat(notes(checkout, offer)).isEqualTo(1);
        checkout.placed(Checkout.request("b", 1, offer));
        assertThat(notes(checkout, offer)).isEqualTo(1);
        checkout.endStale(offer);
        assertThat(checkout.free(offer)).isEqualTo(7);
        assertThat(notes(checkout, offer)).isZero();
    }

    @Test
    void answers_a_repeated_key_with_the_order_that_stands_and_frees_what_it_took() {
        var checkout = Checkout.onRealDatabase(1);
        var offer = Checkout.inSale("lane-again", 10, 4, ANYBODY);
        var request = Checkout.request("a", 2, offer);
        var first = checkout.placed(request);
        assertThat(checkout.placed(request)).isEqualTo(first);
        assertThat(checkout.free(offer)).isEqualTo(8);
        checkout.endStale(offer);
        assertThat(checkout.free(offer)).isEqualTo(8);
        assertThat(notes(checkout, offer)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void sells_to_the_last_unit_and_no_further(int quantity) throws Exception {
        var offer = Checkout.inSale("lane-rush-" + quantity, 60, 7, ANYBODY);
        var placements = atOnce(
                90,
                shopper -> Checkout.onRealDatabase(shopper)
                        .place(Checkout.request("rush" + shopper + "-", quantity, offer)));
        var checkout = Checkout.onRealDatabase(1);
        assertThat(orders(placements)).hasSize(60 / quantity);
        assertThat(checkout.free(offer)).isZero();
        checkout.endStale(offer);
        assertThat(checkout.free(offer)).isZero();
        assertThat(notes(checkout, offer)).isZero();
    }

    @Test
    void places_one_order_for_one_key_however_often_it_is_sent_at_once() throws Exception {
        var offer = Checkout.inSale("lane-key", 50, 4, ANYBODY);
        var request = Checkout.request("same", 1, offer);
        var placements =
                atOnce(20, environment -> Checkout.onRealDatabase(environment).place(request));
        assertThat(orders(placements))
                .hasSize(20)
                .containsOnly(orders(placements).getFirst());
        assertThat(Checkout.onRealDatabase(1).free(offer)).isEqualTo(49);
    }

    @Test
    void keeps_a_shopper_to_their_limit_across_orders() throws Exception {
        var offer = Checkout.inSale("lane-limit", 50, 4, new Access(2, Access.Admission.OPEN));
        var placements = atOnce(
                8,
                environment -> Checkout.onRealDatabase(environment)
                        .place(Checkout.request("limit" + environment + "-", 1, offer)));
        var checkout = Checkout.onRealDatabase(1);
        assertThat(orders(placements)).hasSize(2);
        assertThat(refusals(placements)).hasSize(6).allMatch(why -> why instanceof Refusal.LimitReached);
        checkout.endStale(offer);
        assertThat(checkout.free(offer)).isEqualTo(48);
        assertThat(notes(checkout, offer)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void places_one_order_when_the_answer_to_a_call_is_lost(int call) {
        var offer = Checkout.inSale("lane-lost-" + call, 10, 4, ANYBODY);
        var checkout = new Checkout(new Unanswered(call), 1);
        var order = checkout.placed(Checkout.request("a", 3, offer));
        assertThat(order.lines().getFirst().takenFrom()).containsValue(3L);
        assertThat(checkout.free(offer)).isEqualTo(7);
        checkout.endStale(offer);
        assertThat(checkout.free(offer)).isEqualTo(7);
        assertThat(notes(checkout, offer)).isZero();
    }

    @Test
    void frees_what_an_unanswered_try_reserved_in_a_shard_that_the_order_did_not_take_from() {
        var offer = Checkout.inSale("lane-twice", 90, 30, ANYBODY);
        var checkout = new Checkout(new AnsweredByAnotherTry(), 1);
        var order = checkout.placed(Checkout.request("a", 3, offer));
        assertThat(order.lines().getFirst().takenFrom()).hasSize(1);
        assertThat(checkout.free(offer)).isEqualTo(84);
        checkout.endStale(offer);
        assertThat(checkout.free(offer)).isEqualTo(87);
        assertThat(notes(checkout, offer)).isZero();
    }

    @Test
    void frees_what_was_reserved_for_an_order_that_never_came() {
        var offer = Checkout.inSale("lane-crash", 10, 4, ANYBODY);
        var checkout = Checkout.onRealDatabase(1);
        assertThatThrownBy(() -> new Checkout(new Stopped(), 1).place(Checkout.request("a", 3, offer)))
                .isInstanceOf(StopHere.class);
        assertThat(checkout.free(offer)).isEqualTo(7);
        checkout.endStale(offer);
        assertThat(checkout.free(offer)).isEqualTo(10);
        assertThat(notes(checkout, offer)).isZero();
    }

    @Test
    void never_writes_an_order_whose_units_were_given_back() {
        var offer = Checkout.inSale("lane-late", 10, 4, ANYBODY);
        var checkout = Checkout.onRealDatabase(2);
        var request = Checkout.request("a", 3, offer);
        var frozen = new Checkout(new Interposed(() -> checkout.endStale(offer)), 1);
        assertThatThrownBy(() -> frozen.place(request)).isInstanceOf(StoreBusy.class);
        assertThat(checkout.free(offer)).isEqualTo(10);
        assertThat(checkout.placed(request).state()).isEqualTo(OrderState.PLACED);
        assertThat(checkout.free(offer)).isEqualTo(7);
    }

    private static long notes(Checkout checkout, Offer offer) {
        return checkout.shardsOf(offer).stream()
                .map(Shard::reserved)
                .mapToLong(List::size)
                .sum();
    }

    private static List<Order> orders(List<Placement> placements) {
        return placements.stream()
                .filter(Placement.Placed.class::isInstance)
                .map(placed -> ((Placement.Placed) placed).order())
                .toList();
    }

    private static List<Refusal> refusals(List<Placement> placements) {
        return placements.stream()
                .filter(Placement.Refused.class::isInstance)
                .map(refused -> ((Placement.Refused) refused).why())
                .toList();
    }

    private interface Shopping {
        Placement shop(int number);
    }

    private static List<Placement> atOnce(int shoppers, Shopping shopping) throws Exception {
        try (var pool = Executors.newFixedThreadPool(16)) {
            var all = IntStream.range(0, shoppers)
                    .<Callable<Placement>>mapToObj(number -> () -> shopping.shop(number))
                    .toList();
            return pool.invokeAll(all).stream().map(Future::resultNow).toList();
        }
    }

    private static final class Unanswered extends WatchedDynamoDb {

        private final int call;

        Unanswered(int call) {
            this.call = call;
        }

        @Override
        void after(int write) {
            if (write == call) {
                throw ApiCallAttemptTimeoutException.create(1);
            }
        }
    }

    /** The first try takes effect unheard, and the client's own second try finds the item in a transaction. */
    private static final class AnsweredByAnotherTry extends WatchedDynamoDb {

        @Override
        void after(int write) {
            if (write == 0) {
                throw TransactionConflictException.builder()
                        .message("Transaction is ongoing for the item")
                        .build();
            }
        }
    }

    private static final class StopHere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Stopped extends WatchedDynamoDb {

        @Override
        void after(int write) {
            throw new StopHere();
        }
    }

    /** Has something else happen between the reservation and the order. */
    private static final class Interposed extends WatchedDynamoDb {

        private final Runnable meanwhile;

        Interposed(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        void before(int write) {
            if (write == 1) {
                meanwhile.run();
            }
        }
    }
}
