package dev.stampede.deployed;

import java.io.IOException;

/**
 * A program that ends with whoever runs it, and with all that it has started: also when this process alone is told to
 * stop, of which a program that was started in the background hears nothing.
 */
final class ChildProcess implements AutoCloseable {

    private final Started hook = new Started();
    private final Process process;

    private ChildProcess(ProcessBuilder program) throws IOException {
        process = hook.start(program::start);
    }

    /** Starts it. */
    static ChildProcess start(ProcessBuilder program) throws IOException {
        return new ChildProcess(program);
    }

    /** As it runs. */
    Process process() {
        return process;
    }

    @Override
    public void close() {
        hook.close();
    }

    static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
