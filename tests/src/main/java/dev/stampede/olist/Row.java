package dev.stampede.olist;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * A row of a file, field by field; a field that can't be used ends its reading.
 *
 * @param header what its columns are called
 * @param line the row's line
 * @param fields the row
 */
record Row(CsvHeader header, long line, CSVRecord fields) {

    /** Ids are the publisher's anonymous ones; anything that is safe in a key and a name will do. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final Pattern PUBLISHED_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

    /** A row that can't be used. */
    static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient BadRow row;

        Unusable(BadRow row) {
            super(row.toString());
            this.row = row;
        }

        BadRow row() {
            return row;
        }
    }

    Unusable unusable(String field, String reason) {
        var value = field.equals("row") ? String.join(",", fields.toList()) : fields.get(header.inFile(field));
        return new Unusable(new BadRow(header.file(), line, field, value, reason));
    }

    String text(String field) {
        return fields.get(header.inFile(field)).strip();
    }

    String id(String field) {
        return matching(field, ID, "an id has 1 to 64 letters, digits, _ or -");
    }

    /** An id that stands in another file. */
    String id(String field, Set<String> known, String elsewhere) {
        var id = id(field);
        if (!known.contains(id)) {
            throw unusable(field, "not in " + elsewhere);
        }
        return id;
    }

    int whole(String field) {
        return Integer.parseInt(matching(field, WHOLE, "wants a whole number from 0 to 999999999"));
    }

    /** An amount of money in its minor unit, from a decimal with up to two places. */
    long cents(String field) {
        var decimal = matching(field, DECIMAL, "wants an amount such as 12.99");
        return new BigDecimal(decimal).movePointRight(2).longValueExact();
    }

    Instant time(String field) {
        var text = text(field);
        try {
            // The data set was published with times of Brazil that name no zone; only their order matters.
            return Instant.parse(PUBLISHED_TIME.matcher(text).matches() ? text.replace(' ', 'T') + "Z" : text);
        } catch (DateTimeException e) {
            throw unusable(field, "wants a time such as 2017-09-19T09:45:00Z or 2017-09-19 09:45:00");
        }
    }

    private String matching(String field, Pattern form, String wanted) {
        var text = text(field);
        if (!form.matcher(text).matches()) {
            throw unusable(field, wanted);
        }
        return text;
    }
}
