package dev.stampede.simulation;

import dev.stampede.model.dynamodb.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A run on a virtual clock. Its actors are threads of ordinary blocking code of which exactly one runs at a time; at
 * each pause and each modelled call the one whose time comes first goes on. All chance comes from the seed.
 *
 * <p>Code that runs before or between {@link #run}s, outside any actor, takes no time.
 */
public final class Simulation implements AutoCloseable {

    /** When each run begins. */
    public static final Instant BEGINNING = Instant.parse("2026-11-27T08:00:00Z");

    private final long seed;
    private final Story story;
    private final Schedule schedule = new Schedule(this::ended);
    private final Clock clock = ((InstantSource) this::instant).withZone(ZoneOffset.UTC);
    private final Environment outside = new Environment(this, "outside", Duration.ZERO, Fates.FINE);
    private Fates fates = Fates.FINE;

    /** A run whose story nobody reads. */
    public Simulation(long seed) {
        this(seed, Story.untold());
    }

    /** A run with a story. */
    public Simulation(long seed, Story story) {
        this.seed = seed;
        this.story = story;
    }

    /** The true time. */
    public Clock clock() {
        return clock;
    }

    /** Nanoseconds since the beginning, for caches that count by themselves. */
    public long nanoTime() {
        return schedule.now();
    }

    /** Lets the others go on for that time. */
    public Pause pause() {
        return time -> sleep(time.toNanos());
    }

    /** A source of chance of its own for each name: what one draws changes nothing for the others. */
    public RandomGenerator random(String name) {
        long mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            // FNV-1a's prime, so that names that differ little have little in common.
            mixed = (mixed ^ name.charAt(i)) * 0x100000001b3L;
        }
        return new SplittableRandom(new SplittableRandom(mixed).nextLong());
    }

    /** What becomes of calls from now on. */
    public void fates(Fates drawn) {
        fates = drawn;
    }

    /** A new environment whose clock is right. */
    public Environment environment(String name) {
        return environment(name, Duration.ZERO);
    }

    /** A new environment whose clock is ahead by that much, or behind where it is negative. */
    public Environment environment(String name, Duration skew) {
        return new Environment(this, name, skew, call -> fates.of(call));
    }

    /** Whoever prepares a run and looks at what came of it: nothing goes wrong there. */
    public Environment outside() {
        return outside;
    }

    /** Has a new actor begin after the delay. */
    public void start(String name, Duration delay, Runnable body) {
        schedule.start(name, delay.toNanos(), body);
    }

    /**
     * Has the actors act until all have ended, or that time has passed on the virtual clock.
     *
     * @throws ActorFailed as soon as an actor ends by an error other than the death of its environment
     */
    public void run(Duration most) {
        schedule.run(most.toNanos());
    }

    /** Lets the others go on for that many nanoseconds. */
    public void sleep(long nanos) {
        schedule.sleep(nanos);
    }

    /** Adds to the story; the line is made only when somebody reads it. */
    public void tell(Supplier<String> what) {
        story.tell(() -> "%s %s: %s".formatted(since(schedule.now()), teller(), what.get()));
    }

    /** Ends what is still under way. */
    @Override
    public void close() {
        schedule.close();
    }

    private Instant instant() {
        return BEGINNING.plusNanos(schedule.now());
    }

    private void ended(Actor actor, Throwable by) {
        if (by instanceof Killed) {
            tell(() -> actor.name() + " is gone");
            return;
        }
        tell(() -> actor.name() + " failed: " + by);
        throw new ActorFailed(actor.name(), since(schedule.now()), by);
    }

    private String teller() {
        @Nullable String actor = schedule.currentName();
        return actor == null ? "outside" : actor;
    }

    private static String since(long nanos) {
        long micros = nanos / 1_000;
        return "%d.%06d".formatted(micros / 1_000_000, micros % 1_000_000);
    }
}
