package dev.stampede.flashsale.treasure.http;

import dev.stampede.flashsale.treasure.Clue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

        @NotNull
        @Pattern(
                regexp = "[^\\x00-\\x1f\\x7f]{1,500}",
                message = "1 to 500 characters, none of them a control character")
        String text) {

    Clue toClue(String field) {
        return new Clue(WholeSeconds.of(field + ".opensAt", opensAt), text);
    }
}
