package dev.stampede.checkout.order.dynamodb;

import static dev.stampede.checkout.order.Baskets.NOW;
import static dev.stampede.checkout.order.dynamodb.Checkout.publish;
import static dev.stampede.checkout.order.dynamodb.Checkout.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.checkout.order.Baskets;
import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.Refusal;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.OrderLine;
import dev.stampede.runtime.testing.LocalDynamoDb;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class DynamoDbOrderBookTest {

    private final Checkout checkout = Checkout.onRealDatabase(1);

    @Test
    void takes_the_units_and_records_where_from() {
        var offer = publish("takes", 10, 1);

        var order = checkout.placed(request("k", 3, offer));

        assertThat(order.lines()).extracting(OrderLine::takenFrom).containsExactly(Map.of(0, 3L));
        assertThat(checkout.free(offer)).isEqualTo(7);
    }

    @Test
    void answers_a_repeated_key_with_the_order_that_stands() {
        var offer = publish("repeats", 10, 1);
        var first = checkout.placed(request("k", 1, offer));

        assertThat(checkout.placed(request("k", 1, offer))).isEqualTo(first);
        assertThat(checkout.free(offer)).isEqualTo(9);
    }

    @Test
    void refuses_a_key_that_placed_another_order() {
        var offer = publish("reuses", 10, 1);
        var first = checkout.placed(request("k", 1, offer));

        assertThat(checkout.place(request("k", 2, offer)))
                .isEqualTo(new Placement.Refused(new Refusal.KeyReused(first.id())));
        assertThat(checkout.free(offer)).isEqualTo(9);
    }

    @Test
    void answers_the_same_purchase_with_the_order_that_stands_however_it_is_asked_for() {
        var one = publish("fresh-quote", 10, 1);
        var other = publish("fresh-quote-too", 10, 1);
        var request = request("k", 1, one, other);
        var first = checkout.placed(request);

        var again = Baskets.withLines(
                Checkout.requestUntil(NOW.plusSeconds(900), "k", 1, one, other),
                request.lines().reversed());

        assertThat(again.shippingQuote()).isNotEqualTo(request.shippingQuote());
        assertThat(checkout.placed(again)).isEqualTo(first);
        assertThat(checkout.free(one) + checkout.free(other)).isEqualTo(18);
    }

    @Test
    void refuses_a_key_whose_order_is_paid_with_another_token() {
        var offer = publish("other-token", 10, 1);
        var first = checkout.placed(request("k", 1, offer));

        assertThat(checkout.place(Baskets.paidWith(request("k", 1, offer), "tok_declined")))
                .isEqualTo(new Placement.Refused(new Refusal.KeyReused(first.id())));
        assertThat(checkout.free(offer)).isEqualTo(9);
    }

    @Test
    void says_how_many_are_left_when_there_are_too_few() {
        var offer = publish("short", 2, 1);

        assertThat(checkout.place(request("k", 3, offer)))
                .isEqualTo(new Placement.Refused(new Refusal.SoldOut(offer.id(), 2)));
        assertThat(checkout.free(offer)).isEqualTo(2);
    }

    @Test
    void takes_nothing_of_one_offer_when_the_other_is_sold_out() {
        var plenty = publish("plenty", 10, 1);
        var none = publish("none", 0, 1);

        assertThat(checkout.place(request("k", 1, plenty, none)))
                .isEqualTo(new Placement.Refused(new Refusal.SoldOut(none.id(), 0)));
        assertThat(checkout.free(plenty)).isEqualTo(10);
    }

    @Test
    void gathers_the_last_units_from_several_shards_in_one_order() {
        var offer = publish("gathers", 8, 8);

        assertThat(checkout.placed(request("k", 8, offer)).lines().getFirst().takenFrom())
                .hasSize(8);
        assertThat(checkout.free(offer)).isZero();
    }

    @Test
    void tells_the_new_price_when_it_moved_behind_a_known_offer() {
        var offer = publish("moves", 10, 1);
        checkout.placed(request("k1", 1, offer));
        var dearer = Checkout.reprice(offer, Money.of(1_100, "EUR"));

        assertThat(checkout.place(request("k2", 1, offer)))
                .isEqualTo(new Placement.Refused(new Refusal.TermsMoved(List.of(dearer))));
        assertThat(checkout.free(offer)).isEqualTo(9);
    }

    @Test
    void places_one_order_when_the_answer_to_the_first_try_is_lost() {
        var offer = publish("loses", 10, 1);
        var dynamoDb = new ScriptedDynamoDb(LocalDynamoDb.client());
        dynamoDb.next(execution -> {
            execution.run();
            throw SdkClientException.create("the answer was lost");
        });

        new Checkout(dynamoDb, 1).placed(request("k", 1, offer));

        assertThat(checkout.free(offer)).isEqualTo(9);
    }

    @Test
    void hops_to_another_shard_after_a_conflict() {
        var offer = publish("hops", 80, 8);
        var dynamoDb = new ScriptedDynamoDb(LocalDynamoDb.client());
        var environment = new Checkout(dynamoDb, 1);
        var home =
                environment.placed(request("k1", 1, offer)).lines().getFirst().takenFrom();
        dynamoDb.next(execution -> {
            throw ScriptedDynamoDb.conflict();
        });

        var hopped =
                environment.placed(request("k2", 1, offer)).lines().getFirst().takenFrom();

        assertThat(hopped.keySet()).doesNotContainAnyElementsOf(home.keySet());
    }

    @Test
    void gives_up_on_what_can_never_succeed() {
        var offer = publish("breaks", 10, 1);
        var dynamoDb = new ScriptedDynamoDb(LocalDynamoDb.client());
        dynamoDb.next(execution -> {
            throw ScriptedDynamoDb.cancelled("ValidationError");
        });

        assertThatThrownBy(() -> new Checkout(dynamoDb, 1).place(request("k", 1, offer)))
                .isInstanceOf(TransactionCanceledException.class);
    }

    @Test
    void needs_one_call_for_an_offer_it_knows_and_two_for_one_it_does_not() {
        var offer = publish("counts", 10, 1);
        var dynamoDb = new ScriptedDynamoDb(LocalDynamoDb.client());
        var environment = new Checkout(dynamoDb, 1);

        environment.placed(request("k1", 1, offer));
        environment.placed(request("k2", 1, offer));

        assertThat(dynamoDb.calls()).containsExactly("BatchGetItem", "TransactWriteItems", "TransactWriteItems");
    }
}
