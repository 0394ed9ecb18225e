package dev.stampede.flashsale.treasure;

import dev.stampede.model.seller.Seller;

/** Hides a treasure: one write, however many can find it, because a chest comes to be with its first claim. */
public final class HideTreasure {

    private final SellersKnown sellers;
    private final Treasures treasures;

    /** Hides among those treasures what those sellers give. */
    public HideTreasure(SellersKnown sellers, Treasures treasures) {
        this.sellers = sellers;
        this.treasures = treasures;
    }

    /** Hides the treasure; asking again hides no second one. */
    public Hiding hide(Treasure wanted) {
        return sellers.find(wanted.seller())
                .map(seller -> hide(wanted, seller))
                .orElseGet(() -> new Hiding.NoSuchSeller(wanted.seller()));
    }

    private Hiding hide(Treasure wanted, Seller seller) {
        if (!wanted.discount().currency().equals(seller.currency())) {
            return new Hiding.OtherCurrency(seller.currency());
        }
        return treasures.hideOnce(wanted).equals(wanted)
                ? new Hiding.Hidden(wanted)
                : new Hiding.KeyReused(wanted.id());
    }
}
