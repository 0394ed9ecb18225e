package dev.stampede.flashsale.treasure;

import dev.stampede.model.dynamodb.Attempt;
import java.time.Instant;
import java.util.List;

/** The chests of all treasures. */
public interface Chests {

    /**
     * Claims from the chest, if there is something left in it and the finder hasn't yet: one write, all or nothing.
     *
     * @return the chest after that: with the finder's claim, made now or before, or emptied by others. When it isn't
     *     known what happened, only the same claim on the same chest tells.
     */
    Attempt<OpenedChest> claim(Chest chest, Finder finder, Instant at);

    /** The chest as it is now. */
    OpenedChest look(Chest chest);

    /** Those chests, perhaps as they were a moment ago, in no order. */
    List<OpenedChest> glance(List<Chest> chests);
}
