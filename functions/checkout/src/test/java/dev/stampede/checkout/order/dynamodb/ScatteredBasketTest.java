package dev.stampede.checkout.order.dynamodb;

import static dev.stampede.checkout.order.Baskets.NOW;
import static dev.stampede.checkout.order.dynamodb.Checkout.publish;
import static dev.stampede.checkout.order.dynamodb.Checkout.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.Refusal;
import dev.stampede.model.catalogue.Access;
import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderState;
import dev.stampede.model.order.dynamodb.OrderWrites;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Baskets whose units lie over so many shards that a transaction has no room for all of them. */
class ScatteredBasketTest {

    private final Checkout checkout = Checkout.onRealDatabase(1);
    private final Orders orders = new Orders(LocalDynamoDb.client(), MarketplaceTables.ORDERS);
    private final OrderWrites writes = new OrderWrites(
            LocalDynamoDb.client(),
            new Retries(
                    new Transactions(LocalDynamoDb.client()),
                    Clock.systemUTC(),
                    Pause.real(),
                    new Random(1),
                    Duration.ofSeconds(20)),
            MarketplaceTables.ORDERS,
            MarketplaceTables.STOCK);

    @Test
    void refuses_what_could_be_placed_and_paid_but_never_cancelled() {
        var wide = publish("wide", 90, 90);
        var narrow = publish("narrow", 9, 9);

        // The order, two parcels, and room to send each line's units to a first shard: 95 are left.
        assertThat(checkout.place(request("k", Map.of(wide, 90, narrow, 9))))
                .isEqualTo(new Placement.Refused(new Refusal.TooScattered(narrow.id(), 5)));
        assertThat(checkout.free(wide) + checkout.free(narrow)).isEqualTo(99);
    }

    @Test
    void refuses_what_could_not_even_be_placed() {
        var wide = publish("wider", 90, 90);
        var other = publish("as-wide", 90, 90);

        assertThat(checkout.place(request("k", Map.of(wide, 90, other, 90))))
                .isInstanceOfSatisfying(
                        Placement.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.TooScattered.class));
        assertThat(checkout.free(wide) + checkout.free(other)).isEqualTo(180);
    }

    @Test
    void cancels_the_most_scattered_order_there_can_be_after_it_was_paid() {
        var wide = publish("most", 90, 90);
        var narrow = publish("a-few", 5, 5);
        var placed = checkout.placed(request("k", Map.of(wide, 90, narrow, 5)));

        cancelPaid(placed);

        assertThat(checkout.free(wide) + checkout.free(narrow)).isEqualTo(95);
    }

    @Test
    void cancels_it_although_all_its_shards_but_the_first_were_merged_away() {
        var wide = Checkout.inSale("merged", 90, 90, Access.FREE);
        var narrow = publish("stays", 5, 5);
        var placed = checkout.placed(request("k", Map.of(wide, 90, narrow, 5)));
        for (int shard = 1; shard < 90; shard++) {
            var key = StockTable.key(wide.id(), shard);
            LocalDynamoDb.client()
                    .deleteItem(
                            delete -> delete.tableName(MarketplaceTables.STOCK).key(key));
        }

        cancelPaid(placed);

        assertThat(checkout.free(wide)).isEqualTo(90);
    }

    @Test
    void takes_the_last_units_of_a_sale_from_all_its_shards() {
        var offer = Checkout.inSale("sold-out-at-once", 90, 90, Access.FREE);

        assertThat(checkout.placed(request("k", Map.of(offer, 90)))
                        .lines()
                        .getFirst()
                        .takenFrom())
                .hasSize(90);
    }

    private void cancelPaid(Order placed) {
        assertThat(writes.pay(placed, NOW)).isTrue();
        var paid = orders.findWithParcels(placed.id()).orElseThrow();
        assertThat(writes.cancel(paid, NOW, "cancelled by the shopper", NOW)).isTrue();
        assertThat(orders.find(placed.id()).map(Order::state)).contains(OrderState.CANCELLING);
    }
}
