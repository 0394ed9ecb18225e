package dev.stampede.checkout.order.dynamodb;

import dev.stampede.checkout.order.Refusal;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderLine;
import dev.stampede.model.order.dynamodb.Allowances;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Says which of a shopper's allowances an order would have passed. */
final class NotAllowed {

    private NotAllowed() {}

    /** @param found the items that refused, by the place of their write in {@link Allowances#use} */
    static Refusal of(Order order, Map<Integer, Map<String, AttributeValue>> found) {
        var limited =
                order.lines().stream().filter(line -> line.perShopper() > 0).toList();
        var first = found.entrySet().iterator().next();
        return first.getKey() < limited.size()
                ? quota(limited.get(first.getKey()), first.getValue())
                : new Refusal.CouponUsed(order.discounts().getFirst().treasure());
    }

    private static Refusal quota(OrderLine line, Map<String, AttributeValue> item) {
        return new Refusal.LimitReached(line.offer(), line.perShopper(), Allowances.bought(item));
    }
}
