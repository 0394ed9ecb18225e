package dev.stampede.runtime.lambda;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;

/**
 * A call that is no request: it only has an environment of a function behind the API start. Whoever makes one and
 * whoever answers it use this. As JSON {@code {"warmUp":{"holdMillis":2000}}}.
 */
@Serdeable
public record WarmUpCall(@JsonProperty(required = true) Hold warmUp) {

    /** A call that holds an environment for that long. */
    public static WarmUpCall holding(Duration time) {
        return new WarmUpCall(new Hold(time.toMillis()));
    }

    /** For how long the environment is to take no other event. */
    @Serdeable
    public record Hold(@JsonProperty(required = true) long holdMillis) {}

    /** What is answered; the environment's name tells the caller how many of them there were. */
    @Serdeable
    public record Answer(String warmUp, String environment) {}
}
