package dev.stampede.olist;

import java.util.Arrays;
import java.util.List;

/**
 * A column that a file must have.
 *
 * @param name how it is called here
 * @param published what it is called in the data set as it was published, empty where that is the same
 */
record Column(String name, String published) {

    static Column of(String name) {
        return new Column(name, "");
    }

    static List<Column> named(String... names) {
        return Arrays.stream(names).map(Column::of).toList();
    }

    /** All names it may stand under. */
    List<String> names() {
        return published.isEmpty() ? List.of(name) : List.of(name, published);
    }
}
