package dev.stampede.progress;

import java.io.Console;
import java.util.Optional;

/** Where long work tells how far it is. */
@FunctionalInterface
public interface Progress {

    /**
     * Begins some work.
     *
     * @param what it does, such as {@code Sellers}
     * @param steps how many steps it has
     */
    Work begin(String what, int steps);

    /** Work that is under way; closed when it is over. */
    interface Work extends AutoCloseable {

        /** One more step is done. Any thread may tell. */
        void step();

        @Override
        void close();
    }

    /** Tells nobody. */
    static Progress silent() {
        return (what, steps) -> new Work() {
            @Override
            public void step() {
                // Nobody is told.
            }

            @Override
            public void close() {
                // Nothing was begun.
            }
        };
    }

    /** A bar on a terminal; on anything else a line now and then. */
    static Progress onConsole() {
        var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        return terminal.isPresent() ? new BarProgress() : new LineProgress(System.err);
    }
}
