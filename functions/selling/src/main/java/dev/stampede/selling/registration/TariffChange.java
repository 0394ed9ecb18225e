package dev.stampede.selling.registration;

import dev.stampede.model.shipping.Tariff;
import java.util.Currency;

/** How a change of a tariff ended. */
public sealed interface TariffChange {

    /**
     * The tariff is in force.
     *
     * @param tariff as stored now
     * @param version counts its changes
     */
    record Changed(Tariff tariff, long version) implements TariffChange {}

    /**
     * The tariff isn't what the change was based on.
     *
     * @param tariff as stored now
     * @param version counts its changes
     */
    record ChangedSince(Tariff tariff, long version) implements TariffChange {}

    /** The seller has yet to register. */
    record NotRegistered() implements TariffChange {}

    /**
     * A price is in another currency than the seller's.
     *
     * @param expected the seller's
     */
    record OtherCurrency(Currency expected) implements TariffChange {}

    /**
     * The tariff is larger than what can be stored.
     *
     * @param bytes about what it takes
     * @param mostBytes what it may take
     */
    record TooLarge(int bytes, int mostBytes) implements TariffChange {}
}
