package dev.stampede.simulation.world;

import dev.stampede.invariants.Items;
import dev.stampede.invariants.Stored;
import dev.stampede.invariants.dynamodb.TableScan;
import dev.stampede.simulation.payment.ModelledProvider;
import java.util.List;

/** What is stored at one moment. To be taken between runs, when no time passes. */
final class Snapshot {

    private Snapshot() {}

    static Stored of(Parts parts, ModelledProvider provider) {
        var scan = new TableScan(parts.database().client(parts.simulation().outside()));
        return Stored.of(new Items(
                scan.all(Tables.CATALOGUE, List.of("productId", "item")),
                scan.all(Tables.STOCK, List.of("pk")),
                scan.all(Tables.ORDERS, List.of("orderId", "item")),
                scan.all(Tables.SALES, List.of("pk", "sk")),
                provider.books()));
    }
}
