package dev.stampede.simulation;

/** That an actor ended by an error that no fault of the run explains. */
public final class ActorFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the actor and when it was. */
    public ActorFailed(String actor, String when, Throwable cause) {
        super("%s failed at %s: %s".formatted(actor, when, cause), cause);
    }
}
