package dev.stampede.checkout.order.http;

import dev.stampede.model.dynamodb.Page;
import dev.stampede.model.order.OrderWithParcels;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a shopper's orders.
 *
 * @param orders the newest first
 * @param next the cursor of the page after it; absent on the last page
 */
@Serdeable
record OrdersPage(List<OrderView> orders, @Nullable String next) {

    static OrdersPage of(Page<OrderWithParcels> page) {
        return new OrdersPage(
                page.items().stream().map(OrderView::of).toList(), page.next().orElse(null));
    }
}
