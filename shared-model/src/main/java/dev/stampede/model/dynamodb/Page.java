package dev.stampede.model.dynamodb;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Part of a list that is read piece by piece.
 *
 * @param items the items of this page
 * @param next the cursor of the page after it; empty on the last page
 * @param <T> an item
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a result, taken apart at once
public record Page<T>(List<T> items, Optional<String> next) {

    /** Keeps an unmodifiable copy of the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<List<T>, List<R>> change) {
        return new Page<>(change.apply(items), next);
    }
}
