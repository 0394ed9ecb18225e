package dev.stampede.selling.registration;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.seller.Seller;
import dev.stampede.model.shipping.Tariff;
import java.util.Optional;

/** Where sellers are registered. */
public interface SellerRegister {

    /** The seller as they are now, if registered. */
    Optional<Seller> find(SellerId id);

    /**
     * Registers the seller, or changes their details unless that changes their currency; keeps their tariff. Details
     * that are so already stay so, whatever they are based on.
     *
     * @param basedOn the version of the details that the seller saw; 0 when they have yet to register
     */
    Registration register(SellerId id, SellerDetails details, long basedOn);

    /**
     * Replaces the tariff of a registered seller, if it is of the version that the change is based on, 0 for none.
     *
     * @return whether it was
     */
    TariffReplacement replaceTariff(SellerId id, Tariff tariff, long basedOn);

    /** How the replacement of a tariff ended. */
    enum TariffReplacement {
        /** It is in force, with the next version. */
        REPLACED,
        /** It was of another version. */
        CHANGED_SINCE
    }
}
