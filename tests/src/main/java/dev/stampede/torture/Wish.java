package dev.stampede.torture;

import dev.stampede.client.Account;
import dev.stampede.client.Shop;
import java.util.List;

/**
 * What a shopper is about to do.
 *
 * @param shopper who
 * @param lines what they want
 * @param card how they mean to pay
 * @param afterwards whether they stay with it
 */
record Wish(Account shopper, List<Shop.Line> lines, String card, Afterwards afterwards) {

    /** What a shopper does once the order is placed. */
    enum Afterwards {
        STAYS,
        CANCELS
    }

    /** Keeps an unmodifiable copy of the lines. */
    Wish {
        lines = List.copyOf(lines);
    }
}
