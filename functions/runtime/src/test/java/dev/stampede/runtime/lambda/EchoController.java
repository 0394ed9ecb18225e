package dev.stampede.runtime.lambda;

import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.IdempotencyKey;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;

/** Says back what it is told, and fails on demand. */
@Controller("/v1/echo")
class EchoController {

    @Serdeable
    record Said(@NotBlank String words, @NotNull List<@Valid Part> parts) {

        static Said of(String words) {
            return new Said(words, List.of());
        }
    }

    @Serdeable
    record Part(@Min(1) int times) {}

    @Get("/{name}")
    Said name(String name) {
        return Said.of(name);
    }

    @Post
    Said say(Caller caller, IdempotencyKey key, @Body @Valid Said said) {
        return new Said(said.words() + " " + caller.shopper() + " " + key.value(), said.parts());
    }

    @Get("/busy")
    Said busy() {
        throw new StoreBusy("it", "a conflict");
    }

    @Get("/paused")
    Said paused() {
        throw new ProblemException(
                Problem.of(new ProblemType("paused", "A pause", 503), "Come again"), Duration.ofSeconds(30));
    }

    @Get("/broken")
    Said broken() {
        throw new IllegalStateException("a secret");
    }
}
