package dev.stampede.longrun;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A run that takes long, in parts. A part that fails takes nothing from what others have found or will find: it is
 * noted, told in the end, and makes the run fail.
 */
public final class LongRun {

    private static final int FAILED = 1;
    private static final int MOST_TOLD = 20;

    private final List<Failure> failures = new ArrayList<>();
    private final Consumer<String> told;

    /** @param told gets a line for each failure, at once and in the end */
    public LongRun(Consumer<String> told) {
        this.told = told;
    }

    /** Something to do that may fail. */
    @FunctionalInterface
    public interface Part {

        /** Does it. What it finds it leaves where it is found, so that it stays when the rest fails. */
        void run() throws Exception;
    }

    /**
     * A part that failed.
     *
     * @param part which
     * @param why what it said, with what was behind it
     */
    public record Failure(String part, String why) {

        private String line() {
            return "stampede: failed: %s: %s".formatted(part, why);
        }
    }

    /** Does the part; when it fails, that is noted and what comes after it goes on. Any thread may. */
    public void attempt(String part, Part work) {
        try {
            work.run();
        } catch (Throwable failure) { // an error of the JVM too: it is no reason to lose an hour of figures
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            failed(part, failure);
        }
    }

    /** Finds something; what fails is noted, and the other thing is taken instead. Any thread may. */
    public <T> T find(String part, T otherwise, Callable<? extends T> work) {
        var found = new AtomicReference<T>(otherwise);
        attempt(part, () -> found.set(work.call()));
        return found.get();
    }

    /** Notes that a part failed. Any thread may. */
    public void failed(String part, Throwable why) {
        var failure = new Failure(part, Reason.of(why));
        synchronized (failures) {
            failures.add(failure);
            if (failures.size() <= MOST_TOLD) {
                told.accept(failure.line());
            }
        }
    }

    /** What failed until now. */
    public List<Failure> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }

    /**
     * Tells what failed, and answers what the command exits with.
     *
     * @param otherwise what it exits with when nothing failed
     */
    public int end(int otherwise) {
        var all = failures();
        all.stream().limit(MOST_TOLD).map(Failure::line).forEach(told);
        if (all.isEmpty()) {
            return otherwise;
        }
        if (all.size() > MOST_TOLD) {
            told.accept("stampede: and %,d more failed".formatted(all.size() - MOST_TOLD));
        }
        told.accept("stampede: FAILED before its end; what was found without what failed is told above");
        return FAILED;
    }
}
