package dev.stampede.restore;

import dev.stampede.client.Account;
import dev.stampede.client.ShopOrder;

/**
 * What a shopper was told of their order.
 *
 * @param shopper who; each has one order
 * @param fate what becomes of the order
 * @param order as they were told last
 */
record Told(Account shopper, Fate fate, ShopOrder order) {

    String orderId() {
        return order.orderId();
    }
}
