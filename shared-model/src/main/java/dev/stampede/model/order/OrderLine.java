package dev.stampede.model.order;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.money.Money;
import java.util.Map;

/**
 * Some units of one offer in an order.
 *
 * @param offer what was bought, and from whom
 * @param title its title when it was bought
 * @param quantity units, at least 1
 * @param unitPrice of one unit, as the shopper was shown it
 * @param termsVersion the terms it was bought on
 * @param takenFrom how many units came from which shard; they go back there
 */
public record OrderLine(
        OfferId offer, String title, int quantity, Money unitPrice, long termsVersion, Map<Integer, Long> takenFrom) {

    /** Keeps an unmodifiable copy of where the units came from. */
    public OrderLine {
        takenFrom = Map.copyOf(takenFrom);
    }

    /** The same line with its units taken from those shards. */
    public OrderLine takenFrom(Map<Integer, Long> shards) {
        return new OrderLine(offer, title, quantity, unitPrice, termsVersion, shards);
    }

    /** What all units of the line cost. */
    public Money price() {
        return unitPrice.times(quantity);
    }
}
