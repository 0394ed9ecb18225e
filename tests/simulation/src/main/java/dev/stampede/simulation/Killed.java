package dev.stampede.simulation;

/**
 * That an environment died in the middle of what it did. An error, so that no code which puts up with failures mistakes
 * it for one; code that runs on its way out finds that each call of the dead environment ends by it too.
 */
public final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    /** Names the environment and the call at which it died. */
    public Killed(String environment, String at) {
        super("%s was killed %s".formatted(environment, at), null, false, false);
    }
}
