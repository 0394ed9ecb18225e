package dev.stampede.olist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The names of a file's columns.
 *
 * @param file the file's name
 * @param places by the column's name here, its name in the file
 */
record CsvHeader(String file, Map<String, String> places) {

    CsvHeader {
        places = Map.copyOf(places);
    }

    /**
     * Finds each column.
     *
     * @throws UnusableFile when one is missing
     */
    static CsvHeader of(String file, List<String> header, List<Column> columns) {
        var places = new HashMap<String, String>();
        for (var column : columns) {
            column.names().stream()
                    .filter(header::contains)
                    .findFirst()
                    .ifPresent(name -> places.put(column.name(), name));
        }
        var missing = columns.stream()
                .map(Column::name)
                .filter(name -> !places.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnusableFile(
                    file,
                    1,
                    "the header is %s and lacks %s; docs/data-formats.md has an example"
                            .formatted(String.join(",", header), missing));
        }
        return new CsvHeader(file, places);
    }

    /** How the file calls that column. */
    String inFile(String column) {
        return Objects.requireNonNull(places.get(column), column);
    }
}
