package dev.stampede.model.order;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.money.Money;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Some units of one offer in an order.
 *
 * @param offer what was bought, and from whom
 * @param title its title when it was bought
 * @param quantity units, at least 1
 * @param unitPrice of one unit, as the shopper was shown it
 * @param termsVersion the terms it was bought on
 * @param perShopper the most units that one shopper may have of the offer, 0 for as many as there are; against it the
 *     line's units are counted
 * @param takenFrom how many units came from which shard, by the shard's number; they go back there
 */
public record OrderLine(
        OfferId offer,
        String title,
        int quantity,
        Money unitPrice,
        long termsVersion,
        int perShopper,
        Map<Integer, Long> takenFrom) {

    /** Keeps an unmodifiable copy of where the units came from, in the order of the shards. */
    public OrderLine {
        takenFrom = Collections.unmodifiableMap(new TreeMap<>(takenFrom));
    }

    /** The same line with its units taken from those shards. */
    public OrderLine takenFrom(Map<Integer, Long> shards) {
        return new OrderLine(offer, title, quantity, unitPrice, termsVersion, perShopper, shards);
    }

    /** What all units of the line cost. */
    public Money price() {
        return unitPrice.times(quantity);
    }
}
