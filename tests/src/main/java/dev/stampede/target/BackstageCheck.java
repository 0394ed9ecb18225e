package dev.stampede.target;

import dev.stampede.invariants.SettledCheck;
import dev.stampede.invariants.dynamodb.MarketplaceItems;
import dev.stampede.invariants.payment.SimulatorCharges;
import dev.stampede.target.Target.Backstage;
import java.time.Duration;

/** Checks the invariants of a marketplace on this machine. */
public final class BackstageCheck {

    /** Longer than any request takes; a marketplace under constant load is to be checked when it is quiet. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private BackstageCheck() {}

    /** The check of all that is stored there. */
    public static SettledCheck of(Backstage backstage) {
        var items = new MarketplaceItems(
                backstage.dynamoDb(),
                backstage.catalogueTable(),
                backstage.stockTable(),
                backstage.ordersTable(),
                new SimulatorCharges(backstage.payments())::all);
        return new SettledCheck(items, PATIENCE);
    }
}
