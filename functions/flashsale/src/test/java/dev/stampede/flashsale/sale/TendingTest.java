package dev.stampede.flashsale.sale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.order.dynamodb.OrdersTable;
import dev.stampede.model.order.dynamodb.StaleReservations;
import dev.stampede.model.sale.dynamodb.SalesTable;
import dev.stampede.model.stock.Reservation;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.model.stock.dynamodb.Reserving;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One thing that can't be looked after keeps nothing else from being looked after. */
class TendingTest {

    /** Before any other test's sale is due. */
    private static final Instant LONG_AGO = Instant.parse("1960-01-01T00:00:00Z");

    private static final OrderId POISONED = OrderId.placedBy(new ShopperId("shopper"), "poisoned");

    @Test
    void ends_other_reservations_and_returns_units_although_one_reservation_can_not_be_ended() {
        var desk = new SaleDesk(failingFor(POISONED));
        var ordinary = desk.offer(100, 2);
        var sale = desk.scheduled(ordinary, 60, 250);
        var offer = sale.offerIds().getFirst();
        desk.at(SaleDesk.CLOSES.minusSeconds(1));
        reserve(desk, offer, POISONED, 5);
        reserve(desk, offer, OrderId.placedBy(new ShopperId("shopper"), "other"), 7);
        desk.book.lookAgain(sale, Optional.of(LONG_AGO));
        var later = SaleDesk.CLOSES.plus(StaleReservations.AFTER).plus(Duration.ofMinutes(2));

        var tending = desk.at(later).tend.tend(LONG_AGO, later.plusSeconds(30));

        assertThat(tending.failed()).isEqualTo(1);
        assertThat(desk.free(ordinary)).as("all but what can't be freed").isEqualTo(95);
        assertThat(desk.isDue(sale, later))
                .as("it goes behind those that are due")
                .isFalse();
        assertThat(desk.isDue(sale, later.plus(Duration.ofMinutes(1)))).isTrue();
    }

    @Test
    void has_offers_follow_their_sale_although_a_reservation_can_not_be_ended() {
        var desk = new SaleDesk(failingFor(POISONED));
        var sale = desk.scheduled(desk.offer(100, 2), 60, 250);
        var offer = sale.offerIds().getFirst();
        desk.at(SaleDesk.OPENS.plusSeconds(1));
        reserve(desk, offer, POISONED, 5);
        var paused = sale.to(SaleStatus.PAUSED);
        desk.book.change(sale, paused, AuditEntry.of(SaleDesk.OPENS, "a", "pause", sale, paused), LONG_AGO);
        var later = SaleDesk.OPENS.plus(StaleReservations.AFTER).plusSeconds(2);

        desk.at(later).tend.tend(LONG_AGO, later.plusSeconds(30));

        assertThat(desk.stored(offer).terms().isPaused()).isTrue();
    }

    @Test
    void comes_to_a_sale_behind_more_than_a_page_of_sales_that_can_not_be_read() {
        var desk = new SaleDesk();
        var sale = desk.scheduled(desk.offer(100, 2), 60, 250);
        desk.book.lookAgain(sale, Optional.of(LONG_AGO));
        var unreadable = IntStream.range(0, 60)
                .mapToObj(number -> SaleId.scheduledBy(desk.account, "unreadable-" + number))
                .toList();
        try {
            unreadable.forEach(id -> LocalDynamoDb.client()
                    .putItem(put -> put.tableName(MarketplaceTables.SALES).item(unreadable(id))));

            var tending = desk.tend.tend(LONG_AGO, desk.clock.instant().plusSeconds(30));

            assertThat(tending).isEqualTo(new Tending(1, 0, 0, 60));
            assertThat(desk.isDue(sale, LONG_AGO)).isFalse();
        } finally {
            unreadable.forEach(id -> LocalDynamoDb.client()
                    .deleteItem(
                            delete -> delete.tableName(MarketplaceTables.SALES).key(SalesTable.key(id))));
        }
    }

    private static void reserve(SaleDesk desk, OfferId offer, OrderId order, long units) {
        var wanted = new Reservation(UUID.randomUUID().toString(), order, units, desk.clock.instant());
        assertThat(new Reservations(LocalDynamoDb.client(), MarketplaceTables.STOCK)
                        .reserve(offer, 0, wanted, 1, List.of()))
                .isInstanceOf(Reserving.Reserved.class);
    }

    /** The real database, in which nothing can be written to the item of that order. */
    private static DynamoDbClient failingFor(OrderId order) {
        var real = LocalDynamoDb.client();
        return (DynamoDbClient) Proxy.newProxyInstance(
                TendingTest.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                    if (arguments != null
                            && arguments[0] instanceof UpdateItemRequest update
                            && update.key().equals(OrdersTable.key(order))) {
                        throw DynamoDbException.builder()
                                .message("Item size to update has exceeded the maximum allowed size")
                                .build();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A sale's keys, due before all others, with nothing else in its item. */
    private static Map<String, AttributeValue> unreadable(SaleId id) {
        var item = new HashMap<>(SalesTable.key(id));
        item.put(SalesTable.DUE_BUCKET, AttributeValue.fromS("due"));
        item.put(SalesTable.DUE_AT, AttributeValue.fromS("1950-01-01T00:00:00.000Z"));
        return item;
    }
}
