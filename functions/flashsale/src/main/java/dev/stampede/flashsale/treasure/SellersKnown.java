package dev.stampede.flashsale.treasure;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.seller.Seller;
import java.util.Optional;

/** The sellers who have registered. */
@FunctionalInterface
public interface SellersKnown {

    /** The seller of that id, if there is one. */
    Optional<Seller> find(SellerId id);
}
