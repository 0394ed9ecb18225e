package dev.stampede.olist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Reads a file row by row, and keeps account of the rows that can't be used.
 *
 * @param path the file
 * @param columns that it must have
 */
record CsvFile(Path path, List<String> columns) {

    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * What each usable row says.
     *
     * @param bad where the others are added
     * @throws UncheckedIOException when there is no such file
     */
    <T> List<T> read(Function<Row, T> meaning, List<BadRow> bad) {
        var name = String.valueOf(path.getFileName());
        try (var reader = Files.newBufferedReader(path);
                var parser = CSVParser.parse(reader, FORM)) {
            var missing = columns.stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                bad.add(new BadRow(name, 1, "row", String.join(",", parser.getHeaderNames()), "lacks " + missing));
                return List.of();
            }
            return rows(name, parser, meaning, bad);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> rows(String name, CSVParser parser, Function<Row, T> meaning, List<BadRow> bad) {
        var read = new ArrayList<T>();
        for (var fields : parser) {
            one(new Row(name, parser.getCurrentLineNumber(), fields), meaning, bad)
                    .ifPresent(read::add);
        }
        return read;
    }

    private static <T> Optional<T> one(Row row, Function<Row, T> meaning, List<BadRow> bad) {
        try {
            if (!row.fields().isConsistent()) {
                throw row.unusable("row", "has %d fields".formatted(row.fields().size()));
            }
            return Optional.of(meaning.apply(row));
        } catch (Row.Unusable e) {
            bad.add(e.row());
            return Optional.empty();
        }
    }
}
