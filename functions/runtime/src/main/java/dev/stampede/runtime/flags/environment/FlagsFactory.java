package dev.stampede.runtime.flags.environment;

import dev.stampede.runtime.flags.FeatureFlags;
import dev.stampede.runtime.flags.FlagSource;
import dev.stampede.runtime.flags.ReadFlags;
import dev.stampede.runtime.flags.ReadFlags.Pace;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes the feature flags of an environment: from where {@code FEATURE_FLAGS} says, or, without that variable, with
 * their defaults.
 */
@Factory
final class FlagsFactory {

    /**
     * Flags that are read.
     *
     * @param every the least time from one reading to the next, when {@code FLAGS_READ_EVERY} sets another
     * @throws IllegalArgumentException when the variable names no source that this module knows
     */
    @Bean
    @Singleton
    @Requires(property = "feature.flags")
    ReadFlags readFlags(
            Optional<FlagSource> source,
            @Value("${feature.flags}") String place,
            @Property(name = "flags.read.every") Optional<Duration> every) {
        return new ReadFlags(
                source.orElseThrow(() -> new IllegalArgumentException(
                        "FEATURE_FLAGS=%s: nothing in this function reads that".formatted(place))),
                Clock.systemUTC(),
                // A daemon, so it holds nothing up; frozen and thawed with its environment.
                reading -> Thread.ofPlatform().daemon().name("feature-flags").start(reading),
                Pace.every(every.orElse(Pace.READ_EVERY)));
    }

    /** Flags that nobody can turn. */
    @Bean
    @Singleton
    @Requires(missingProperty = "feature.flags")
    FeatureFlags unturnedFlags() {
        return FeatureFlags.unturned();
    }
}
