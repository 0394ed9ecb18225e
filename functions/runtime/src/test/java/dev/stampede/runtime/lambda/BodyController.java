package dev.stampede.runtime.lambda;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a body with everything that bodies are made of. */
@Controller("/v1/bodies")
class BodyController {

    enum Colour {
        RED,
        GREEN
    }

    @Serdeable
    record Box(
            @NotNull String name,
            int height,
            @Min(0) long grams,
            @NotNull Colour colour,
            @NotNull @Valid Lid lid,
            @NotNull List<@Valid Lid> spares,
            @NotNull List<String> notes,
            @Nullable Integer shelf,
            @Nullable String remark,
            @Nullable Instant since) {}

    @Serdeable
    record Lid(@NotNull String name, @Min(1) int width) {}

    @Put
    Box put(@Body @Valid Box box) {
        return box;
    }

    @Get
    List<String> list(@QueryValue(defaultValue = "2") @Min(1) @Max(9) int limit) {
        return List.of(Integer.toString(limit));
    }
}
