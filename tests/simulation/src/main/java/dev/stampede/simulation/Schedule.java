package dev.stampede.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: the actor whose time comes first, and of several at the same time the one that asked first. Every
 * method is called by the thread that holds the baton.
 */
final class Schedule {

    /** Real time without any turn after which a run is given up: an actor waits for what can't come. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final PriorityQueue<Turn> turns = new PriorityQueue<>();
    private final Baton runner = new Baton();
    private final BiConsumer<Actor, Throwable> ended;
    private @Nullable Actor current;
    private @Nullable Throwable failure;
    private volatile long progress;
    private long asked;
    private long now;
    private long until;
    private boolean closing;

    /** Tells of each actor that ended by an error; what that throws ends the run. */
    Schedule(BiConsumer<Actor, Throwable> ended) {
        this.ended = ended;
    }

    private record Turn(long at, long number, Actor actor) implements Comparable<Turn> {

        @Override
        public int compareTo(Turn other) {
            int byTime = Long.compare(at, other.at);
            return byTime == 0 ? Long.compare(number, other.number) : byTime;
        }
    }

    /** That the run is over, thrown in actors that are still under way so that their threads end. */
    private static final class Over extends Error {

        private static final long serialVersionUID = 1L;

        Over() {
            super("the run is over", null, false, false);
        }
    }

    /** Nanoseconds since the beginning. */
    long now() {
        return now;
    }

    @Nullable
    String currentName() {
        return current == null ? null : current.name();
    }

    void start(String name, long delay, Runnable body) {
        // The array lets the body end the actor that it is the body of.
        var self = new Actor[1];
        self[0] = new Actor(name, () -> act(self[0], body));
        ask(self[0], delay);
    }

    /** Lets others go on while the actor that calls waits. Outside actors no time passes. */
    void sleep(long nanos) {
        var actor = current;
        if (actor == null) {
            return;
        }
        if (closing) {
            throw new Over();
        }
        ask(actor, nanos);
        if (next() != actor) {
            handOver();
            actor.baton().await();
        }
        if (closing) {
            throw new Over();
        }
    }

    /**
     * Has all actors act until none is left with a turn within that time.
     *
     * @throws ActorFailed when one ended by an error that is none of the run's own
     */
    void run(long nanos) {
        until = Math.addExact(now, nanos);
        if (next() != null) {
            handOver();
            awaitEnd();
        }
        if (failure instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        now = turns.isEmpty() ? now : until;
    }

    /** Ends all actors that are still under way. */
    void close() {
        closing = true;
        failure = null;
        until = Long.MAX_VALUE;
        var left = new ArrayList<>(turns);
        turns.clear();
        left.stream().filter(turn -> turn.actor().hasStarted()).sorted().forEach(turns::add);
        if (next() != null) {
            handOver();
            awaitEnd();
        }
    }

    private void act(Actor actor, Runnable body) {
        try {
            body.run();
        } catch (Over over) {
            // Nobody is interested any more.
        } catch (Throwable end) {
            tell(actor, end);
        } finally {
            next();
            handOver();
        }
    }

    private void tell(Actor actor, Throwable end) {
        try {
            ended.accept(actor, end);
        } catch (RuntimeException unexpected) {
            failure = unexpected;
        }
    }

    private void ask(Actor actor, long delay) {
        asked++;
        progress = asked;
        turns.add(new Turn(now + Math.max(0, delay), asked, actor));
    }

    /** Makes the next actor the current one; none when the run has come to its end. */
    private @Nullable Actor next() {
        var turn = turns.peek();
        if (turn == null || turn.at() > until || failure != null) {
            current = null;
        } else {
            turns.poll();
            now = Math.max(now, turn.at());
            current = turn.actor();
        }
        return current;
    }

    private void handOver() {
        if (current == null) {
            runner.give();
        } else {
            current.resume();
        }
    }

    private void awaitEnd() {
        long seen = -1;
        while (!runner.await(PATIENCE.toNanos())) {
            if (progress == seen) {
                var stuck = current;
                throw new IllegalStateException("Nobody asked for a turn in %s; it is that of %s"
                        .formatted(
                                PATIENCE,
                                stuck == null
                                        ? "nobody"
                                        : stuck.name() + " at " + Arrays.toString(stuck.whereabouts())));
            }
            seen = progress;
        }
    }
}
