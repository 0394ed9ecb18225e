package dev.stampede.target;

import dev.stampede.invariants.Charge;
import dev.stampede.invariants.SettledCheck;
import dev.stampede.invariants.dynamodb.MarketplaceItems;
import dev.stampede.invariants.dynamodb.SandboxCharges;
import dev.stampede.invariants.payment.SimulatorCharges;
import dev.stampede.target.Target.Backstage;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Checks the invariants of a marketplace on this machine. */
public final class BackstageCheck {

    /** Longer than any request takes; a marketplace under constant load is to be checked when it is quiet. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private BackstageCheck() {}

    /** The payment provider's books, wherever they are kept. */
    public static Supplier<List<Charge>> books(Backstage backstage) {
        return backstage
                .sandboxPayments()
                .<Supplier<List<Charge>>>map(table -> new SandboxCharges(backstage.dynamoDb(), table)::all)
                .orElseGet(() -> new SimulatorCharges(backstage.paymentSimulator())::all);
    }

    /** The check of all that is stored there. */
    public static SettledCheck of(Backstage backstage) {
        var items = new MarketplaceItems(
                backstage.dynamoDb(),
                backstage.catalogueTable(),
                backstage.stockTable(),
                backstage.ordersTable(),
                backstage.salesTable(),
                books(backstage));
        return new SettledCheck(items, PATIENCE);
    }
}
