package dev.stampede.flashsale.treasure.http;

import dev.stampede.flashsale.treasure.Clue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A clue that can be read.
 *
 * @param opensAt since when
 * @param text what it says
 */
@Serdeable
record ClueBody(Instant opensAt, String text) {

    static ClueBody of(Clue clue) {
        return new ClueBody(clue.opensAt(), clue.text());
    }
}
