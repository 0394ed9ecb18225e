package dev.stampede.model.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Does something with each of several things that don't need one another, so that one that fails stops no other. */
public final class DespiteFailures {

    private DespiteFailures() {}

    /**
     * Does it with each.
     *
     * @throws RuntimeException at the end, the first of those that were thrown, with the others in it
     */
    public static <T> void forEach(Collection<T> things, Consumer<T> action) {
        List<RuntimeException> failures = new ArrayList<>();
        for (var thing : things) {
            try {
                action.accept(thing);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (failures.isEmpty()) {
            return;
        }
        var first = failures.getFirst();
        failures.stream().skip(1).forEach(first::addSuppressed);
        throw first;
    }
}
