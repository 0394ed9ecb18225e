package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.invariants.SettledCheck;
import dev.stampede.invariants.dynamodb.MarketplaceItems;
import dev.stampede.invariants.payment.SimulatorCharges;
import dev.stampede.target.Target.Backstage;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the marketplace once for the whole run, and checks everything stored after each test. */
final class MarketExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(MarketExtension.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Market.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return market(context);
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        var backstage = market(context).target().backstage();
        if (backstage.isPresent()) {
            assertThat(check(backstage.get()).findings().violations())
                    .as("invariants after %s", context.getDisplayName())
                    .isEmpty();
        }
    }

    private static SettledCheck check(Backstage backstage) {
        var items = new MarketplaceItems(
                backstage.dynamoDb(),
                backstage.catalogueTable(),
                backstage.stockTable(),
                backstage.ordersTable(),
                new SimulatorCharges(backstage.payments())::all);
        return new SettledCheck(items, PATIENCE);
    }

    /** Kept in the root's store, which closes it after the last test. */
    private static Market market(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Market.class, key -> Market.open(), Market.class);
    }
}
