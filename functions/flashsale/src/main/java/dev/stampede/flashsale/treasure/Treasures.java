package dev.stampede.flashsale.treasure;

import dev.stampede.model.id.TreasureId;
import java.util.Optional;

/** The treasures that were hidden. */
public interface Treasures {

    /** The treasure of that id, if there is one. */
    Optional<Treasure> find(TreasureId id);

    /**
     * Hides a treasure, unless one of its id is hidden already.
     *
     * @return the one that is hidden now
     */
    Treasure hideOnce(Treasure wanted);
}
