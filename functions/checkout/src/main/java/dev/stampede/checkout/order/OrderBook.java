package dev.stampede.checkout.order;

import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.Order;
import java.util.Optional;

/** Where orders are recorded, together with the stock they take. */
public interface OrderBook {

    /**
     * Takes the stock and records the order, both or neither, once: when the order already stands, nothing is taken and
     * the order that stands is the answer.
     */
    Placement placeOnce(OrderTerms.Agreed agreed);

    /** The order as it is now, if there is one. */
    Optional<Order> find(OrderId id);
}
