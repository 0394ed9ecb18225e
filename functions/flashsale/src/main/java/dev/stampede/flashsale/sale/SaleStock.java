package dev.stampede.flashsale.sale;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The offers of sales and of every day, with their stock. What is written is all written or not at all. */
public interface SaleStock {

    /** Those of the offers that exist, as they are now. */
    Map<OfferId, Offer> offers(Collection<OfferId> ids);

    /** The offer's shards as they are now, by number. */
    List<Shard> shards(Offer offer);

    /** The offer's shards as they were a moment ago, by number. */
    List<Shard> shardsLately(Offer offer);

    /** How setting aside ended. */
    enum SettingAside {
        /** It is done, now or before. */
        DONE,
        /** The sale is no longer being prepared. */
        NOT_WANTED
    }

    /**
     * Opens the sale's offer with what goes out of the ordinary one's shards, once, while the sale is being prepared.
     *
     * @param opening the movement into the sale's offer, which tells how much each of its shards has
     * @param out the movement out of the ordinary offer
     */
    Attempt<SettingAside> setAside(Sale preparing, Offer offer, StockMovement opening, StockMovement out);

    /** Puts the offer and its shards on terms of the same version, if it and the sale are as they were read. */
    Attempt<Offer> pin(Sale read, Offer offer, Terms terms);

    /** Records both movements, unless units that are to go out aren't there any more. */
    Attempt<StockMovement> move(StockMovement out, StockMovement in);

    /**
     * Gives the offer more shards, and those their units, if it is as it was read.
     *
     * @param units zero in all: what goes out of old shards, and what comes into the new ones, which are all named
     */
    Attempt<Offer> split(Offer read, int shards, StockMovement units);

    /**
     * Takes the last shard away, if it is as it was read, and nothing is reserved in it.
     *
     * @param units zero in all: what goes out of that shard, and comes into another
     */
    Attempt<Offer> mergeLast(Offer read, Shard last, StockMovement units);

    /** Tells the shards how many there are, if the offer is as it was read. */
    Attempt<Offer> countShards(Offer read);
}
