package dev.stampede.flashsale.room;

import dev.stampede.model.id.SaleId;
import java.util.Optional;

/** How far each room has come. */
public interface RoomStates {

    /** The state as it is now, if anybody has looked at the room. */
    Optional<RoomState> find(SaleId sale);

    /** Writes the state if the one before it stands, and says whether it did; also when too many try at once. */
    Writing write(SaleId sale, RoomState next);

    /** How a write ended. */
    enum Writing {
        /** It stands. */
        WRITTEN,
        /** Another was first. */
        OVERTAKEN
    }
}
