package dev.stampede.simulation;

/** A thread of blocking code that runs while it holds the baton, and at no other time. */
final class Actor {

    private final String name;
    private final Baton baton = new Baton();
    private final Thread thread;
    private boolean started;

    /** Runs the body at its first turn. */
    Actor(String name, Runnable body) {
        this.name = name;
        this.thread = Thread.ofVirtual().name(name).unstarted(() -> {
            baton.await();
            body.run();
        });
    }

    String name() {
        return name;
    }

    Baton baton() {
        return baton;
    }

    StackTraceElement[] whereabouts() {
        return thread.getStackTrace();
    }

    boolean hasStarted() {
        return started;
    }

    /** Lets it go on. */
    void resume() {
        if (!started) {
            started = true;
            thread.start();
        }
        baton.give();
    }
}
