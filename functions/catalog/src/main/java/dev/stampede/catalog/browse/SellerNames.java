package dev.stampede.catalog.browse;

import dev.stampede.model.id.SellerId;
import java.util.Collection;
import java.util.Map;

/**
 * What sellers are called now, or were a moment ago. An offer keeps the name of the day on which it was published; a
 * seller who takes another one is shown by that everywhere.
 */
@FunctionalInterface
public interface SellerNames {

    /** The names of those of the sellers who are registered. */
    Map<SellerId, String> of(Collection<SellerId> sellers);
}
