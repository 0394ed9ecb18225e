package dev.stampede.runtime.http;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;

/** Refuses a fraction where a whole number belongs: Micronaut Serde would cut 12.99 down to 12 without a word. */
@Factory
final class WholeNumbers {

    @Bean
    @Singleton
    Deserializer<Integer> integers() {
        return (decoder, context, type) -> decoder.decodeBigDecimal().intValueExact();
    }

    @Bean
    @Singleton
    Deserializer<Long> longs() {
        return (decoder, context, type) -> decoder.decodeBigDecimal().longValueExact();
    }
}
