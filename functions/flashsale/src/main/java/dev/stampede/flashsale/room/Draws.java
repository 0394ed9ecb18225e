package dev.stampede.flashsale.room;

import dev.stampede.model.id.SaleId;
import java.util.Optional;

/** The draws of all rooms; each is written once. */
public interface Draws {

    /** The draw of that sale, if it has been. */
    Optional<Draw> find(SaleId sale);

    /** Keeps the draw unless there is one, and says which one is kept. */
    Draw keep(SaleId sale, Draw draw);
}
