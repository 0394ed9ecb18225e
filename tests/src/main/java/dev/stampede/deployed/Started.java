package dev.stampede.deployed;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a run has started, ended in reverse at its end: when all is done, when something fails, and when the process is
 * told to stop. What doesn't end is reported, and the rest is ended all the same.
 */
public final class Started implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Thread hook = new Thread(this::end, "end what was started");

    /** Nothing yet. */
    public Started() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Adds what has just been started. */
    public synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /** Starts a program and adds it: an end comes before its start or after it, and never between the two. */
    synchronized Process start(Program program) throws IOException {
        var process = program.start();
        parts.push(() -> ChildProcess.end(process));
        return process;
    }

    /** One that isn't started yet. */
    interface Program {

        Process start() throws IOException;
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // Then it has been run, or runs and finds nothing left.
        }
    }

    private synchronized void end() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.err.println("stampede: something didn't end: " + e);
            }
        }
    }
}
