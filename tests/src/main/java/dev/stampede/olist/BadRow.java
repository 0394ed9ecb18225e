package dev.stampede.olist;

/**
 * A row that can't be used.
 *
 * @param file its file's name
 * @param line the line in the file, from 1
 * @param field the column, or {@code row} for the row as a whole
 * @param value what stands there
 * @param reason why it can't be used
 */
public record BadRow(String file, long line, String field, String value, String reason) {

    @Override
    public String toString() {
        return "%s line %d, %s \"%s\": %s".formatted(file, line, field, value, reason);
    }
}
