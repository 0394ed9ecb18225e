package dev.stampede.simulation;

import dev.stampede.model.dynamodb.Pause;
import dev.stampede.simulation.Fate.Ending;
import java.time.Clock;
import java.time.Duration;

/**
 * A function's execution environment, or anything else that makes calls: it has a clock of its own, which may be wrong,
 * and may freeze and die at each call. It serves one request at a time, as on Lambda.
 */
public final class Environment {

    private final Simulation simulation;
    private final String name;
    private final Duration skew;
    private final Fates fates;
    private long calls;
    private boolean dead;

    Environment(Simulation simulation, String name, Duration skew, Fates fates) {
        this.simulation = simulation;
        this.name = name;
        this.skew = skew;
        this.fates = fates;
    }

    /** Its name in the story. */
    public String name() {
        return name;
    }

    /** Its clock, as wrong as it is. */
    public Clock clock() {
        return Clock.offset(simulation.clock(), skew);
    }

    /** Waits on the virtual clock, and is interrupted by nothing but its death. */
    public Pause pause() {
        return time -> {
            checkAlive("while it paused");
            simulation.sleep(time.toNanos());
            checkAlive("while it paused");
        };
    }

    /** How many calls it has made. */
    public long calls() {
        return calls;
    }

    /** Whether it died. */
    public boolean isDead() {
        return dead;
    }

    /** Has it die at its next call or pause, or at the end of the one that it is in. */
    public void kill() {
        dead = true;
    }

    /**
     * Begins a call, and tells what will become of it.
     *
     * @throws Killed when the environment is dead or dies now
     */
    public Fate send(String service, String operation) {
        checkAlive("before it called");
        calls++;
        var call = new Call(name, service, operation, calls);
        var fate = fates.of(call);
        simulation.sleep(fate.frozenBefore().toNanos());
        if (fate.ending() == Ending.KILLED_BEFORE) {
            kill();
        }
        if (dead) {
            throw killed("before " + call);
        }
        return fate;
    }

    /**
     * Ends a call that was answered, or given up.
     *
     * @throws Killed when the environment is dead or dies now
     */
    public void receive(String service, String operation, Fate fate) {
        if (fate.ending() == Ending.KILLED_AFTER) {
            kill();
        }
        if (!dead) {
            simulation.sleep(fate.frozenAfter().toNanos());
        }
        if (dead) {
            throw killed("after " + new Call(name, service, operation, calls));
        }
    }

    private void checkAlive(String when) {
        if (dead) {
            throw killed(when);
        }
    }

    private Killed killed(String when) {
        var killed = new Killed(name, when);
        simulation.tell(killed::getMessage);
        return killed;
    }
}
