package dev.stampede.runtime.lambda;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** A call that is no request: it only has an environment start. As JSON {@code {"warmUp":{"holdMillis":2000}}}. */
@Serdeable
record WarmUpCall(@JsonProperty(required = true) Hold warmUp) {

    /** For how long the environment is to take no other event. */
    @Serdeable
    record Hold(@JsonProperty(required = true) long holdMillis) {}

    /** What is answered; the environment's name tells the caller how many of them there were. */
    @Serdeable
    record Answer(String warmUp, String environment) {}
}
