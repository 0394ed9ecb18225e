package dev.stampede.checkout.order.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.checkout.order.Baskets;
import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.Refusal;
import dev.stampede.model.catalogue.Access;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.dynamodb.OrdersTable;
import dev.stampede.model.order.dynamodb.ReservedOrders;
import dev.stampede.model.stock.Shard;
import dev.stampede.runtime.seal.Coupon;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is written down of tries that were given up stays small, and never keeps units from being freed. */
class GivenUpKeysTest {

    private static final int VERY_OFTEN = 200;

    @Test
    void reserve_nothing_for_a_coupon_that_was_taken_off_another_order() {
        var offer = Checkout.inSale("used-coupon", 10, 1, Access.FREE);
        Checkout.onRealDatabase(1).placed(withCoupon(Checkout.request("first", 1, offer), offer));
        var watched = new Counting();
        var request = withCoupon(Checkout.request("again", 1, offer), offer);
        assertThat(new Checkout(watched, 2).place(request))
                .isEqualTo(new Placement.Refused(new Refusal.CouponUsed(treasure(offer))));
        assertThat(watched.writes).isZero();
        assertThat(item(request)).isEmpty();
    }

    @Test
    void find_the_order_that_a_coupon_was_taken_off_when_its_own_request_is_sent_again() {
        var offer = Checkout.inSale("same-coupon", 10, 1, Access.FREE);
        var request = withCoupon(Checkout.request("a", 1, offer), offer);
        var checkout = Checkout.onRealDatabase(1);
        var first = checkout.placed(request);
        assertThat(Checkout.onRealDatabase(2).placed(request)).isEqualTo(first);
    }

    @Test
    void stay_small_and_void_every_try_however_many_there_were() {
        var offer = Checkout.inSale("often", 10, 1, Access.FREE);
        var request = Checkout.request("a", 1, offer);
        giveUpVeryOften(request);
        assertThat(Objects.requireNonNull(item(request).get("voided")).ss()).hasSizeLessThan(100);
        var checkout = Checkout.onRealDatabase(1);
        assertThat(checkout.place(request)).isEqualTo(new Placement.Refused(new Refusal.KeyUsedUp(request.orderId())));
        assertThat(checkout.free(offer)).isEqualTo(10);
        assertThat(checkout.shardsOf(offer)).extracting(Shard::reserved).allMatch(notes -> notes.isEmpty());
    }

    @Test
    void refuse_a_basket_under_such_a_key_too() {
        var one = Checkout.publish("often-basket-one", 10, 1);
        var other = Checkout.publish("often-basket-other", 10, 1);
        var request = Checkout.request("a", 1, one, other);
        giveUpVeryOften(request);
        var checkout = Checkout.onRealDatabase(1);
        assertThat(checkout.place(request)).isEqualTo(new Placement.Refused(new Refusal.KeyUsedUp(request.orderId())));
        assertThat(checkout.free(one)).isEqualTo(10);
    }

    @Test
    void free_the_units_that_were_reserved_when_the_key_was_used_up() {
        var offer = Checkout.inSale("often-stale", 10, 1, Access.FREE);
        var request = Checkout.request("a", 3, offer);
        var checkout = Checkout.onRealDatabase(1);
        var interposed = new Interposed(() -> giveUpVeryOften(request));
        assertThat(new Checkout(interposed, 2).place(request))
                .isEqualTo(new Placement.Refused(new Refusal.KeyUsedUp(request.orderId())));
        checkout.endStale(offer);
        assertThat(checkout.free(offer)).isEqualTo(10);
    }

    @Test
    void expire_unless_an_order_comes_to_stand() {
        var offer = Checkout.inSale("expiring", 10, 1, Access.FREE);
        var request = Checkout.request("a", 1, offer);
        giveUp(request, "try");
        var expiry = Instant.ofEpochSecond(
                Long.parseLong(Objects.requireNonNull(item(request).get(OrdersTable.EXPIRES_AT))
                        .n()));
        assertThat(expiry).isAfterOrEqualTo(Baskets.NOW.plus(Duration.ofDays(1)));
        Checkout.onRealDatabase(1).placed(request);
        assertThat(item(request)).doesNotContainKeys(OrdersTable.EXPIRES_AT, "voided");
    }

    private static void giveUpVeryOften(OrderRequest request) {
        for (int number = 0; number < VERY_OFTEN; number++) {
            giveUp(request, "try-number-" + number);
        }
    }

    private static void giveUp(OrderRequest request, String attempt) {
        assertThat(new ReservedOrders(LocalDynamoDb.client(), MarketplaceTables.ORDERS, MarketplaceTables.STOCK)
                        .giveUp(request.orderId(), attempt, Baskets.NOW))
                .isEmpty();
    }

    private static Map<String, AttributeValue> item(OrderRequest request) {
        return LocalDynamoDb.client()
                .getItem(get -> get.tableName(MarketplaceTables.ORDERS).key(OrdersTable.key(request.orderId())))
                .item();
    }

    private static OrderRequest withCoupon(OrderRequest request, Offer offer) {
        var coupon = Baskets.COUPONS.seal(new Coupon(
                Baskets.ANA, treasure(offer), offer.id().seller(), Money.of(100, "EUR"), Baskets.NOW.plusSeconds(60)));
        return new OrderRequest(
                request.shopper(),
                request.account(),
                request.idempotencyKey(),
                request.lines(),
                request.address(),
                request.shippingQuote(),
                request.paymentToken(),
                request.admission(),
                coupon,
                request.attempt(),
                request.correlationId());
    }

    private static TreasureId treasure(Offer offer) {
        return TreasureId.hiddenBy(offer.id().value(), "treasure");
    }

    private static final class Counting extends WatchedDynamoDb {

        private int writes;

        @Override
        void before(int write) {
            writes++;
        }
    }

    /** Has something happen between the reservation and the order. */
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
