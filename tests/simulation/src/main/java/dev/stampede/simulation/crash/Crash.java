package dev.stampede.simulation.crash;

import dev.stampede.simulation.Call;
import dev.stampede.simulation.Fate;

/**
 * Where and how an environment is stopped.
 *
 * @param environment which one
 * @param call at which of its calls, from 1
 * @param way in which way
 */
record Crash(String environment, long call, Way way) {

    /** What becomes of that call. */
    Fate of(Call made) {
        if (!made.environment().equals(environment) || made.number() < call) {
            return Fate.FINE;
        }
        return made.number() == call ? way.there() : way.later();
    }
}
