package dev.stampede.simulation.crash;

import dev.stampede.simulation.Fate;
import dev.stampede.simulation.Fate.Ending;
import java.time.Duration;

/** A way in which an operation is stopped at one of its calls. */
enum Way {
    KILLED_BEFORE("killed before", Ending.KILLED_BEFORE),
    KILLED_AFTER("killed after", Ending.KILLED_AFTER),
    LOST_BEFORE("lost before", Ending.LOST_BEFORE),
    LOST_AFTER("lost after", Ending.LOST_AFTER),
    FAILED_AFTER("failed after", Ending.FAILED_AFTER),
    /** No call gets through from there on, so that the client gives up, and the code has to. */
    CUT_OFF_BEFORE("cut off before", Ending.LOST_BEFORE),
    /** The call gets through, its answer and all that follows don't. */
    CUT_OFF_AFTER("cut off after", Ending.LOST_AFTER),
    FROZEN_BEFORE("frozen before", Ending.ANSWERED),
    FROZEN_AFTER("frozen after", Ending.ANSWERED);

    /** Long enough that others do the same meanwhile, and end what is stale. */
    private static final Duration FREEZE = Duration.ofMinutes(5);

    private final String words;
    private final Ending ending;

    Way(String words, Ending ending) {
        this.words = words;
        this.ending = ending;
    }

    /** What becomes of the call at which it happens. */
    Fate there() {
        return switch (this) {
            case FROZEN_BEFORE -> Fate.frozenBefore(FREEZE);
            case FROZEN_AFTER -> Fate.frozenAfter(FREEZE);
            default -> Fate.of(ending);
        };
    }

    /** What becomes of the calls that follow, if there are any. */
    Fate later() {
        return this == CUT_OFF_BEFORE || this == CUT_OFF_AFTER ? Fate.of(Ending.LOST_BEFORE) : Fate.FINE;
    }

    @Override
    public String toString() {
        return words;
    }
}
