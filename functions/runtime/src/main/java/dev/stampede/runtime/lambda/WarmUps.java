package dev.stampede.runtime.lambda;

import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.plan.WarmUpLimits;
import dev.stampede.runtime.snapstart.Renewable;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers the calls that start environments before a crowd comes. Lambda starts another environment only while all
 * others are busy, so each call keeps its own busy by waiting: to sleep is the work here, it waits for nothing.
 *
 * <p>No HTTP request can be one: the gateway writes the event's own fields, a client only what is in them, and an event
 * with any other field than {@code warmUp} is a request.
 */
@Singleton
final class WarmUps implements Renewable {

    /** What the gateway sends is longer by its request context alone; so requests aren't read twice to tell. */
    private static final int MOST_BYTES = 100;

    private final ObjectMapper json;
    private final Pause pause;
    private volatile String environment = newName();

    @Inject
    WarmUps(ObjectMapper json) {
        this(json, Pause.real());
    }

    WarmUps(ObjectMapper json, Pause pause) {
        this.json = json;
        this.pause = pause;
    }

    /** Holds the environment and answers, if that is what the event asks for; says whether it was. */
    boolean answered(byte[] event, OutputStream answer) throws IOException {
        var call = read(event);
        if (call.isEmpty()) {
            return false;
        }
        pause.pause(time(call.get().warmUp()));
        json.writeValue(answer, new WarmUpCall.Answer("held", environment));
        return true;
    }

    /** Environments that wake from the same snapshot must not have the same name. */
    @Override
    public void renew() {
        environment = newName();
    }

    private Optional<WarmUpCall> read(byte[] event) {
        if (event.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readValue(event, WarmUpCall.class));
        } catch (IOException anotherEvent) {
            return Optional.empty();
        }
    }

    private static Duration time(WarmUpCall.Hold hold) {
        return Duration.ofMillis(Math.clamp(hold.holdMillis(), 0, WarmUpLimits.LONGEST_HOLD.toMillis()));
    }

    private static String newName() {
        return UUID.randomUUID().toString();
    }
}
