package dev.stampede.simulation.command;

import dev.stampede.longrun.LongRun;
import dev.stampede.simulation.mutant.Catch;
import dev.stampede.simulation.mutant.Mutant;
import dev.stampede.simulation.world.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** Hunts mutants, on each core one at a time. */
public final class Hunt {

    private final Tables tables;
    private final int seeds;
    private final BiConsumer<Mutant, Optional<Catch>> listener;

    /**
     * A hunt with so many seeds for each mutant at most.
     *
     * @param listener is told of each mutant, in their order
     */
    public Hunt(Tables tables, int seeds, BiConsumer<Mutant, Optional<Catch>> listener) {
        this.tables = tables;
        this.seeds = seeds;
        this.listener = listener;
    }

    /**
     * Runs each until it is caught, and answers which are not.
     *
     * @param run notes whose hunt ended without a result
     */
    public List<Mutant> escaped(List<Mutant> mutants, LongRun run) throws InterruptedException {
        var escaped = new ArrayList<Mutant>();
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var hunts = mutants.stream()
                    .map(mutant -> threads.submit(() -> Catch.of(mutant, tables, seeds)))
                    .toList();
            for (int i = 0; i < hunts.size(); i++) {
                var mutant = mutants.get(i);
                var hunt = hunts.get(i);
                run.attempt("the hunt for " + mutant.name(), () -> {
                    var caught = await(hunt);
                    listener.accept(mutant, caught);
                    if (caught.isEmpty()) {
                        escaped.add(mutant);
                    }
                });
            }
        }
        return escaped;
    }

    private static Optional<Catch> await(Future<Optional<Catch>> hunt) throws InterruptedException {
        try {
            return hunt.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A hunt ended without a result", e.getCause());
        }
    }
}
