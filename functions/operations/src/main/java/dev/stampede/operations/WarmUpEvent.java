package dev.stampede.operations;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stampede.operations.warmup.Target;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be started, as JSON
 * {@code {"at":"2026-11-27T08:55:00Z","targets":[{"function":"ARN","environments":300,"holdMillis":4000}]}}.
 *
 * @param at when; at once, if it is left out
 * @param targets the functions
 */
@Serdeable
record WarmUpEvent(
        @Nullable Instant at, @JsonProperty(required = true) List<TargetBody> targets) {

    @Serdeable
    record TargetBody(
            @JsonProperty(required = true) String function,
            @JsonProperty(required = true) int environments,
            @JsonProperty(required = true) long holdMillis) {

        Target target() {
            return new Target(function, environments, Duration.ofMillis(holdMillis));
        }
    }

    Instant when() {
        return Optional.ofNullable(at).orElse(Instant.EPOCH);
    }
}
