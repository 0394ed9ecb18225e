package dev.stampede.simulation.command;

import dev.stampede.longrun.LongRun;
import dev.stampede.simulation.Story;
import dev.stampede.simulation.world.Boundary;
import dev.stampede.simulation.world.Tables;
import dev.stampede.simulation.world.Verdict;
import dev.stampede.simulation.world.World;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** Runs many seeds, on each core one at a time. */
public final class Campaign {

    private final Tables tables;
    private final Consumer<Verdict> listener;

    /** @param listener is told of each run, by any thread */
    public Campaign(Tables tables, Consumer<Verdict> listener) {
        this.tables = tables;
        this.listener = listener;
    }

    /**
     * Runs the seeds, and tells what came of all. One that ends without a verdict takes nothing from the others.
     *
     * @param from the first seed
     * @param goesOn whether the seed of that number is to be run too; asked before each
     * @param run notes which ended without a verdict
     */
    public Tally run(long from, LongPredicate goesOn, LongRun run) throws InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        var next = new AtomicLong(from);
        var tally = new Tally();
        try (var threads = Executors.newFixedThreadPool(cores)) {
            var ends = IntStream.range(0, cores)
                    .mapToObj(core -> threads.submit(work(next, goesOn, tally, run)))
                    .toList();
            for (var end : ends) {
                await(end);
            }
        }
        return tally;
    }

    /** Runs one seed. */
    public static Verdict runOne(long seed, Tables tables, Story story) {
        try (var world = new World(seed, tables, Boundary.NOTHING, story)) {
            return world.run();
        }
    }

    private Callable<Long> work(AtomicLong next, LongPredicate goesOn, Tally tally, LongRun run) {
        return () -> {
            long seed = next.getAndIncrement();
            for (; goesOn.test(seed); seed = next.getAndIncrement()) {
                long number = seed;
                run.attempt("seed " + number, () -> {
                    var verdict = runOne(number, tables, Story.untold());
                    tally.add(verdict);
                    listener.accept(verdict);
                });
            }
            return seed;
        };
    }

    private static void await(Future<Long> end) throws InterruptedException {
        try {
            end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Runs ended before all seeds were run", e.getCause());
        }
    }
}
