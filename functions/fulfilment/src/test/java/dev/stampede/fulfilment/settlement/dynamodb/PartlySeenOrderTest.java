package dev.stampede.fulfilment.settlement.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.fulfilment.testing.FulfilmentTables;
import dev.stampede.fulfilment.testing.SampleOrders;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.order.OrderProgress;
import dev.stampede.model.order.OrderWithParcels;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.model.order.dynamodb.OrdersTable;
import dev.stampede.model.order.dynamodb.ParcelWrites;
import dev.stampede.model.parcel.Parcel;
import dev.stampede.model.parcel.ParcelState;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** A query may see an order paid before it sees the parcels that the same transaction makes. */
class PartlySeenOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    private final OrderId order = paid();
    private final ParcelWrites parcels = new ParcelWrites(FulfilmentTables.dynamoDb(), FulfilmentTables.ORDERS);

    @Test
    void is_cancelled_with_the_parcels_that_were_not_seen() {
        assertThat(cancel(withoutParcels())).isTrue();

        assertThat(stored().parcels()).hasSize(2).extracting(Parcel::state).containsOnly(ParcelState.CANCELLED);
    }

    @Test
    void is_not_cancelled_when_a_parcel_that_was_not_seen_is_on_its_way() {
        var unseen = withoutParcels();
        send(SampleOrders.CUPS);

        assertThat(cancel(unseen)).isFalse();

        assertThat(stored().anyShipped()).isTrue();
        assertThat(stored().progress()).isEqualTo(OrderProgress.PAID);
    }

    @Test
    void is_not_told_to_be_delivered() {
        assertThat(withoutParcels().progress()).isEqualTo(OrderProgress.PAID);
    }

    private static OrderId paid() {
        var placed = FulfilmentTables.place(SampleOrders.placedAt(NOW), NOW);
        return FulfilmentTables.pay(placed, NOW).id();
    }

    private boolean cancel(OrderWithParcels found) {
        return FulfilmentTables.writes().cancel(found, NOW, "cancelled by the shopper", NOW);
    }

    private void send(String account) {
        var toPack = stored().parcels().stream()
                .filter(parcel -> parcel.seller().equals(SellerId.ofAccount(account)))
                .findFirst()
                .orElseThrow();
        assertThat(parcels.advance(toPack, ParcelState.PACKED, NOW, "")).isTrue();
        var packed = toPack.movedTo(ParcelState.PACKED, NOW, "");
        assertThat(parcels.advance(packed, ParcelState.SHIPPED, NOW, "T-1")).isTrue();
    }

    private OrderWithParcels stored() {
        return FulfilmentTables.orders().findWithParcels(order).orElseThrow();
    }

    private OrderWithParcels withoutParcels() {
        return new Orders(new OrdersAlone(FulfilmentTables.dynamoDb()), FulfilmentTables.ORDERS)
                .findWithParcels(order)
                .orElseThrow();
    }

    /** Sees of a partition the order alone. */
    private record OrdersAlone(DynamoDbClient real) implements DynamoDbClient {

        @Override
        public QueryResponse query(QueryRequest query) {
            var items = real.query(query).items().stream()
                    .filter(OrdersAlone::isOrder)
                    .toList();
            return QueryResponse.builder().items(items).build();
        }

        private static boolean isOrder(Map<String, AttributeValue> item) {
            return AttributeValue.fromS(OrdersTable.ORDER).equals(item.get(OrdersTable.ITEM));
        }

        @Override
        public String serviceName() {
            return real.serviceName();
        }

        @Override
        public void close() {
            // The real one is closed by whoever made it.
        }
    }
}
