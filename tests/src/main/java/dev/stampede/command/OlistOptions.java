package dev.stampede.command;

import dev.stampede.longrun.LongRun;
import dev.stampede.olist.OlistData;
import dev.stampede.olist.Plan;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What importing and replaying the Olist data set have in common. */
final class OlistOptions {

    @Parameters(
            paramLabel = "DIR",
            description =
                    "The folder with sellers.csv, products.csv and order_items.csv, or the data set as it was published;"
                            + " docs/data-formats.md says what stands in them.")
    private Path folder = Path.of(".");

    @Mixin
    private final JsonReport json = new JsonReport();

    @Option(
            names = "--bad-rows",
            paramLabel = "skip|refuse",
            description = "What to do when a row can't be used: go on without it, or do nothing at all (default).")
    private BadRows badRows = BadRows.REFUSE;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "Requests under way at once (default: ${DEFAULT-VALUE}).")
    private int concurrency = 12;

    @Option(names = "--orders", paramLabel = "N", description = "Only the first N orders in time.")
    private Optional<Integer> orders = Optional.empty();

    /** What to do about rows that can't be used. */
    enum BadRows {
        SKIP,
        REFUSE
    }

    int concurrency() {
        if (concurrency < 1) {
            throw new IllegalArgumentException("--concurrency wants 1 or more");
        }
        return concurrency;
    }

    /**
     * Reads the folder and tells of bad rows.
     *
     * @throws IllegalStateException when there are some and they are refused
     */
    Plan plan() {
        json.requireWritable();
        var data = OlistData.read(folder);
        data.badRows().forEach(row -> System.err.println("bad row: " + row));
        if (!data.badRows().isEmpty()) {
            var count = "%,d rows can't be used".formatted(data.badRows().size());
            if (badRows == BadRows.REFUSE) {
                throw new IllegalStateException(count + "; nothing was done. --bad-rows skip goes on without them");
            }
            System.err.println(count + " and were skipped");
        }
        return orders.map(count -> Plan.ofFirst(data, count)).orElseGet(() -> Plan.of(data));
    }

    void writeJson(Object report, LongRun run) {
        json.write(report, run);
    }
}
