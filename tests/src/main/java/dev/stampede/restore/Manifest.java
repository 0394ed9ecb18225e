package dev.stampede.restore;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What an export consists of.
 *
 * @param tables each table's file
 */
record Manifest(@JsonProperty(required = true) List<TableFile> tables) {

    /**
     * A table's file.
     *
     * @param table the table's name
     * @param file the file's name
     * @param items how many items it holds
     * @param itemsSha256 of the items, in whatever order they are read
     * @param fileSha256 of the file as it is
     */
    record TableFile(
            @JsonProperty(required = true) String table,
            @JsonProperty(required = true) String file,
            @JsonProperty(required = true) int items,
            @JsonProperty(required = true) String itemsSha256,
            @JsonProperty(required = true) String fileSha256) {}

    /** Keeps an unmodifiable copy. */
    Manifest {
        tables = List.copyOf(tables);
    }
}
