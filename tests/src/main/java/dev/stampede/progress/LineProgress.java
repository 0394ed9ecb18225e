package dev.stampede.progress;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes a line at every tenth of the work, for logs and pipes. */
final class LineProgress implements Progress {

    private static final int LINES = 10;

    private final PrintStream out;

    LineProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public Work begin(String what, int steps) {
        return new Lines(out, what, steps);
    }

    private static final class Lines implements Work {

        private final PrintStream out;
        private final String what;
        private final int steps;
        private final long begun = System.nanoTime();
        private final AtomicInteger done = new AtomicInteger();

        Lines(PrintStream out, String what, int steps) {
            this.out = out;
            this.what = what;
            this.steps = steps;
        }

        @Override
        public void step() {
            int now = done.incrementAndGet();
            if (now == steps || now % Math.max(1, steps / LINES) == 0) {
                out.printf("%s: %,d of %,d after %.0f s%n", what, now, steps, (System.nanoTime() - begun) / 1e9);
            }
        }

        @Override
        public void close() {
            // The last line was written with the last step.
        }
    }
}
