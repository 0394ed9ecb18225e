package dev.stampede.catalog.availability;

import dev.stampede.model.id.OfferId;
import java.util.Optional;

/** Tells how many units are free, perhaps as it was a moment ago. */
@FunctionalInterface
public interface FreeUnits {

    /** The offer's availability, if there is such an offer. */
    Optional<Availability> of(OfferId offer);
}
