package dev.stampede.selling.registration;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.seller.Seller;
import dev.stampede.model.shipping.Tariff;
import java.util.Optional;

/** Where sellers are registered. */
public interface SellerRegister {

    /** The seller as they are now, if registered. */
    Optional<Seller> find(SellerId id);

    /** Registers the seller, or changes their details unless that changes their currency; keeps their tariff. */
    Registration register(SellerId id, SellerDetails details);

    /** Replaces the tariff of a registered seller. */
    void setTariff(SellerId id, Tariff tariff);
}
