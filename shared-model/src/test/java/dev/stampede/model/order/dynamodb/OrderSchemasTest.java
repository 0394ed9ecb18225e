package dev.stampede.model.order.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.model.order.TestOrders;
import dev.stampede.model.parcel.Parcel;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class OrderSchemasTest {

    @Test
    void reads_the_order_that_it_writes() {
        var order = TestOrders.placed();

        assertThat(OrderSchemas.ORDERS.toRecord(OrderSchemas.ORDERS.toItem(order)))
                .isEqualTo(order);
    }

    @Test
    void reads_the_parcel_that_it_writes() {
        var order = TestOrders.placed();
        var parcel = Parcel.toPack(order.id(), order.sellers().getFirst(), TestOrders.PLACED_AT, "correlation");

        assertThat(OrderSchemas.PARCELS.toRecord(OrderSchemas.PARCELS.toItem(parcel)))
                .isEqualTo(parcel);
    }

    @Test
    void names_the_attribute_that_a_broken_item_lacks() {
        var item = new HashMap<>(OrderSchemas.ORDERS.toItem(TestOrders.placed()));
        item.remove("payBy");

        assertThatThrownBy(() -> OrderSchemas.ORDERS.toRecord(item)).hasMessageContaining("payBy");
    }
}
