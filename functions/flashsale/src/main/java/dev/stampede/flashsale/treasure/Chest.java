package dev.stampede.flashsale.treasure;

import dev.stampede.model.id.TreasureId;

/**
 * A part of a treasure, claimed by one small write each time.
 *
 * @param treasure what it is a part of
 * @param number which part, counted from 0
 * @param size how many shoppers can claim from it
 */
public record Chest(TreasureId treasure, int number, int size) {

    /**
     * The most claims that one chest holds. With them its item is just below 1 KB (a claim is 45 bytes, the rest 100),
     * and so a claim is one write unit, however late it comes.
     */
    public static final int MOST_CLAIMS = 20;
}
