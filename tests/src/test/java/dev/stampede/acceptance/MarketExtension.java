package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.target.BackstageCheck;
import dev.stampede.target.Capability;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the marketplace once for the whole run, and checks after each test everything stored and every answer. */
final class MarketExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(MarketExtension.class);

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
        var undocumented = market(context).answers().taken();
        if (market(context).has(Capability.EXACT_REFUSALS)) {
            assertThat(undocumented)
                    .as("answers that the API's document doesn't know, in %s", context.getDisplayName())
                    .isEmpty();
        }
        var backstage = market(context).target().backstage();
        if (backstage.isPresent()) {
            assertThat(BackstageCheck.of(backstage.get()).findings().violations())
                    .as("invariants after %s", context.getDisplayName())
                    .isEmpty();
        }
    }

    /** Kept in the root's store, which closes it after the last test. */
    private static Market market(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Market.class, key -> Market.open(), Market.class);
    }
}
