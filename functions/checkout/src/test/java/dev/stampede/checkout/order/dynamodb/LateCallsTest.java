package dev.stampede.checkout.order.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.checkout.order.Baskets;
import dev.stampede.checkout.order.OrderTerms;
import dev.stampede.checkout.order.Placement;
import dev.stampede.model.catalogue.Access;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.model.dynamodb.TransactionOutcome;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.dynamodb.Allowances;
import dev.stampede.model.order.dynamodb.ReservedOrders;
import dev.stampede.model.stock.Reservation;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.model.stock.dynamodb.Reserving;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A call that its caller has given up may still be on its way, and arrive when everything is settled. */
class LateCallsTest {

    @Test
    void free_what_they_take_when_the_order_stands_by_a_later_try() {
        var offer = Checkout.inSale("late-reserve", 10, 1, Access.FREE);
        var delayed = new FirstIsDelayed();
        var checkout = new Checkout(delayed, 1);
        checkout.placed(Checkout.request("a", 3, offer));
        checkout.placed(Checkout.request("b", 1, offer));
        delayed.arrive();
        assertThat(checkout.free(offer)).isEqualTo(3);
        checkout.endStale(offer);
        assertThat(checkout.free(offer)).isEqualTo(6);
    }

    @Test
    void place_nothing_once_the_shopper_was_told_that_it_is_sold_out() {
        var offer = Checkout.publish("late-order", 3, 1);
        var others = Checkout.onRealDatabase(2);
        var late = new Late();
        var dynamoDb = new ScriptedDynamoDb(LocalDynamoDb.client());
        dynamoDb.next(late);
        dynamoDb.next(execution -> {
            others.placed(Checkout.request("faster", 3, offer));
            execution.run();
            return TransactWriteItemsResponse.builder().build();
        });
        assertThat(new Checkout(dynamoDb, 1).place(Checkout.request("a", 2, offer)))
                .isInstanceOf(Placement.Refused.class);
        restock(offer, 2);
        assertThatThrownBy(late::arrive).isInstanceOf(TransactionCanceledException.class);
        assertThat(others.free(offer)).isEqualTo(2);
    }

    @Test
    void place_nothing_once_the_shopper_was_told_that_they_have_had_their_share() {
        var offer = Checkout.inSale("late-limit", 10, 1, new Access(2, Access.Admission.OPEN));
        var others = Checkout.onRealDatabase(2);
        var late = new Late();
        var dynamoDb = new ScriptedDynamoDb(LocalDynamoDb.client());
        dynamoDb.next(late);
        dynamoDb.next(execution -> {
            others.placed(Checkout.request("elsewhere", 2, offer));
            execution.run();
            return TransactWriteItemsResponse.builder().build();
        });
        assertThat(new Checkout(dynamoDb, 1).place(Checkout.request("a", 2, offer)))
                .isInstanceOf(Placement.Refused.class);
        assertThat(others.free(offer)).isEqualTo(8);
        forgetQuota(offer);
        assertThatThrownBy(late::arrive).isInstanceOf(TransactionCanceledException.class);
        others.endStale(offer);
        assertThat(others.free(offer)).isEqualTo(8);
    }

    @Test
    void place_nothing_once_the_shopper_was_told_to_ask_again() {
        var offer = Checkout.publish("late-busy", 3, 1);
        var late = new Late();
        var dynamoDb = new ScriptedDynamoDb(LocalDynamoDb.client());
        dynamoDb.next(late);
        dynamoDb.otherwise(execution -> {
            throw ScriptedDynamoDb.conflict();
        });
        var request = Checkout.request("a", 2, offer);
        var checkout = new Checkout(dynamoDb, 1, Duration.ofMillis(100));
        assertThatThrownBy(() -> checkout.place(request)).isInstanceOf(StoreBusy.class);
        assertThatThrownBy(late::arrive).isInstanceOf(TransactionCanceledException.class);
        Checkout.onRealDatabase(2).placed(request);
        assertThat(checkout.free(offer)).isEqualTo(1);
    }

    /** The client would have sent it again by itself, unknown to the caller. */
    @Test
    void are_not_hidden_by_tries_of_the_client() {
        var wire = new FailingWire();
        try (var dynamoDb = DynamoDbClient.builder()
                .httpClient(wire)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .build()) {
            var offer = Baskets.offer("late-wire", Terms.opening(Money.of(1_000, "EUR")), 1);
            var id = OrderId.placedBy(Baskets.ANA, "late-wire");
            var reserving = new Reservations(dynamoDb, MarketplaceTables.STOCK)
                    .reserve(offer.id(), 0, new Reservation("a1", id, 1, Baskets.NOW), 1, List.of());
            assertThat(reserving).isInstanceOf(Reserving.Unknown.class);
            assertThat(wire.sent).hasValue(1);
            var outcome = new Transactions(dynamoDb)
                    .attempt(List.of(StockTable.adjust(MarketplaceTables.STOCK, offer.id(), 0, 1)));
            assertThat(outcome).isEqualTo(new TransactionOutcome.Unsettled("InternalServerError", true));
            assertThat(wire.sent).hasValue(2);
            var unwritten = new ReservedOrders(dynamoDb, MarketplaceTables.ORDERS, MarketplaceTables.STOCK)
                    .write(order(offer), Baskets.NOW);
            assertThat(unwritten).isEqualTo(new ReservedOrders.Writing.Unsettled("InternalServerError"));
        }
    }

    private static Order order(Offer offer) {
        var request = Baskets.request("late-wire", "q", 1, offer);
        return switch (Baskets.terms(request, Optional.of(Baskets.quote(1, offer)), offer)) {
            case OrderTerms.Agreed agreed -> agreed.order();
            case OrderTerms.Refused refused ->
                throw new AssertionError(refused.why().toString());
        };
    }

    private static void restock(Offer offer, long units) {
        LocalDynamoDb.client()
                .transactWriteItems(
                        write -> write.transactItems(StockTable.adjust(MarketplaceTables.STOCK, offer.id(), 0, units)));
    }

    private static void forgetQuota(Offer offer) {
        LocalDynamoDb.client()
                .deleteItem(delete ->
                        delete.tableName(MarketplaceTables.STOCK).key(Allowances.quotaKey(offer.id(), Baskets.ANA)));
    }

    /** The first plain write times out on its way. */
    private static final class FirstIsDelayed extends WatchedDynamoDb {

        private @Nullable UpdateItemRequest delayed;

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            if (delayed == null) {
                delayed = request;
                throw ApiCallAttemptTimeoutException.create(1);
            }
            return super.updateItem(request);
        }

        void arrive() {
            LocalDynamoDb.client().updateItem(Objects.requireNonNull(delayed));
        }
    }

    /** A transaction that times out on its way. */
    private static final class Late implements ScriptedDynamoDb.Mishap {

        private @Nullable Runnable delayed;

        @Override
        public TransactWriteItemsResponse happen(Runnable execution) {
            delayed = execution;
            throw ApiCallAttemptTimeoutException.create(1);
        }

        void arrive() {
            Objects.requireNonNull(delayed).run();
        }
    }

    private static final class FailingWire implements SdkHttpClient {

        final AtomicInteger sent = new AtomicInteger();

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    sent.incrementAndGet();
                    var body = "{\"__type\":\"InternalServerError\"}".getBytes(StandardCharsets.UTF_8);
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder().statusCode(500).build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                            .build();
                }

                @Override
                public void abort() {
                    // There is nothing under way.
                }
            };
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
