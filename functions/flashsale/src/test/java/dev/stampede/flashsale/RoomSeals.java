package dev.stampede.flashsale;

import dev.stampede.runtime.seal.AdmissionSeal;
import dev.stampede.runtime.seal.jws.JwsAdmissionSeal;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** Seals with a key of the tests' own, where deployed functions ask Secrets Manager for one. */
@Factory
final class RoomSeals {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    /** The seal that tests open admissions with. */
    static final AdmissionSeal ADMISSIONS = new JwsAdmissionSeal(KEY::clone);

    @Bean
    @Singleton
    @Replaces(value = AdmissionSeal.class, factory = RoomFactory.class)
    AdmissionSeal admissionSeal() {
        return ADMISSIONS;
    }
}
