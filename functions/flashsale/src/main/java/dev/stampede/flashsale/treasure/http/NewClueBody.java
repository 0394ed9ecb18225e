package dev.stampede.flashsale.treasure.http;

import dev.stampede.flashsale.treasure.Clue;
import dev.stampede.runtime.http.body.OneLine;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A clue to write.
 *
 * @param opensAt from when it can be read, in whole seconds
 * @param text what it says
 */
@Serdeable
record NewClueBody(
        @NotNull Instant opensAt,

        @NotNull @OneLine(max = 500) String text) {

    Clue toClue(String field) {
        return new Clue(WholeSeconds.of(field + ".opensAt", opensAt), text);
    }
}
