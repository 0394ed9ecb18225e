package dev.stampede.flashsale.treasure;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.TreasureId;
import java.util.Currency;

/** How hiding a treasure ended. */
public sealed interface Hiding {

    /**
     * It is hidden, now or before.
     *
     * @param treasure what is hidden
     */
    record Hidden(Treasure treasure) implements Hiding {}

    /**
     * The seller hasn't registered.
     *
     * @param seller whose goods it was to make cheaper
     */
    record NoSuchSeller(SellerId seller) implements Hiding {}

    /**
     * The discount has to be in the seller's currency.
     *
     * @param sellers which one that is
     */
    record OtherCurrency(Currency sellers) implements Hiding {}

    /** The key has hidden that treasure, which is another. */
    record KeyReused(TreasureId treasure) implements Hiding {}
}
