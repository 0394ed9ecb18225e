package dev.stampede.olist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a file row by row, and keeps account of the rows that can't be used. Commas or semicolons may part its fields.
 *
 * @param path the file
 * @param columns that it must have
 */
record CsvFile(Path path, List<Column> columns) {

    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * What each usable row says.
     *
     * @param bad where the others are added
     * @throws UncheckedIOException when there is no such file
     * @throws UnusableFile when it can't be read as CSV, or no row of it can be used
     */
    <T> List<T> read(Function<Row, T> meaning, List<BadRow> bad) {
        var name = name();
        var text = CsvText.of(path);
        int before = bad.size();
        try (var parser = CSVParser.parse(
                text, FORM.builder().setDelimiter(delimiter(text)).get())) {
            var header = CsvHeader.of(name, parser.getHeaderNames(), columns);
            var read = rows(header, parser, meaning, bad);
            if (read.isEmpty()) {
                throw bad.size() == before
                        ? new UnusableFile(name, 1, "has no rows below its header")
                        : new UnusableFile(
                                name, bad.get(before).line(), "no row can be used; the first: " + bad.get(before));
            }
            return read;
        } catch (IllegalArgumentException e) {
            throw new UnusableFile(name, 1, "has no header of different column names: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be read".formatted(path), e);
        }
    }

    /** The file's name. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    /** Spreadsheets of many countries write semicolons; no column's name has one. */
    private static char delimiter(String text) {
        var header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    private <T> List<T> rows(CsvHeader header, CSVParser parser, Function<Row, T> meaning, List<BadRow> bad) {
        var read = new ArrayList<T>();
        var records = parser.iterator();
        while (next(parser, records::hasNext)) {
            var fields = records.next();
            if (!isEmpty(fields)) {
                one(new Row(header, parser.getCurrentLineNumber(), fields), meaning, bad)
                        .ifPresent(read::add);
            }
        }
        return read;
    }

    /** The parser tells of a quote that isn't closed, or has text after it, as it comes to it. */
    private boolean next(CSVParser parser, BooleanSupplier hasNext) {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            return hasNext.getAsBoolean();
        } catch (UncheckedIOException e) {
            throw new UnusableFile(
                    name(),
                    line,
                    "a quote isn't closed, or has text after it; a quote inside a quoted field is written twice");
        }
    }

    /** An empty line, which files often end with, is no row. */
    private static boolean isEmpty(CSVRecord fields) {
        return fields.size() == 1 && fields.get(0).isBlank();
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
