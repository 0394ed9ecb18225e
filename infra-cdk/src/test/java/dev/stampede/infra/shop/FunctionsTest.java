package dev.stampede.infra.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.stampede.infra.Marketplace;
import dev.stampede.infra.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FunctionsTest {

    private static final Marketplace DEV = Marketplace.dev();

    private static final String FUNCTION = "AWS::Lambda::Function";

    private static final Set<String> POWERTOOLS =
            Set.of("POWERTOOLS_SERVICE_NAME", "POWERTOOLS_METRICS_NAMESPACE", "POWERTOOLS_LOG_LEVEL");

    @Test
    void are_named_for_their_handlers() {
        assertThat(DEV.all(FUNCTION))
                .extracting(Resource::id, function -> function.text("Handler"))
                .containsExactlyInAnyOrder(
                        tuple("CatalogApi", "dev.stampede.catalog.CatalogApi"),
                        tuple("CheckoutApi", "dev.stampede.checkout.CheckoutApi"),
                        tuple("OrderRelay", "dev.stampede.checkout.OrderRelay"),
                        tuple("FulfilOrders", "dev.stampede.fulfilment.FulfilOrders"),
                        tuple("ParcelsApi", "dev.stampede.fulfilment.ParcelsApi"),
                        tuple("Sweeper", "dev.stampede.fulfilment.Sweeper"),
                        tuple("SellingApi", "dev.stampede.selling.SellingApi"),
                        tuple("StockWatcher", "dev.stampede.selling.StockWatcher"),
                        tuple("FlashsaleApi", "dev.stampede.flashsale.FlashsaleApi"),
                        tuple("SaleSweeper", "dev.stampede.flashsale.SaleSweeper"),
                        tuple("TokenScopes", "dev.stampede.identity.TokenScopes"));
    }

    @Test
    void run_java_25_on_arm_from_snapshots_of_published_versions() {
        assertThat(DEV.all(FUNCTION)).isNotEmpty().allSatisfy(function -> {
            assertThat(function.text("Runtime")).isEqualTo("java25");
            assertThat(function.property("Architectures")).contains(List.of("arm64"));
            assertThat(function.text("SnapStart", "ApplyOn")).isEqualTo("PublishedVersions");
            assertThat(function.text("TracingConfig", "Mode")).isEqualTo("Active");
        });
    }

    @Test
    void have_an_alias_live_on_a_published_version() {
        assertThat(DEV.all("AWS::Lambda::Alias")).allSatisfy(alias -> {
            assertThat(alias.text("Name")).isEqualTo("live");
            assertThat(alias.property("FunctionVersion").orElseThrow().toString())
                    .contains("CurrentVersion");
        });
        assertThat(DEV.all("AWS::Lambda::Alias"))
                .extracting(alias -> alias.property("FunctionName", "Ref").orElseThrow())
                .containsExactlyInAnyOrderElementsOf(
                        DEV.all(FUNCTION).stream().map(Resource::id).toList());
    }

    @Test
    void write_to_a_log_that_is_not_kept_for_ever() {
        assertThat(DEV.all(FUNCTION)).allSatisfy(function -> {
            var logGroup = function.text("LoggingConfig", "LogGroup", "Ref");
            assertThat(DEV.one("AWS::Logs::LogGroup", logGroup).number("RetentionInDays"))
                    .isPositive();
        });
    }

    @Test
    void know_only_the_surroundings_they_use() {
        assertThat(environmentOf("CatalogApi"))
                .containsExactlyInAnyOrder("CATALOGUE_TABLE", "STOCK_TABLE", "SELLERS_TABLE", "ROUTES");
        assertThat(environmentOf("CheckoutApi"))
                .containsExactlyInAnyOrder(
                        "CATALOGUE_TABLE",
                        "STOCK_TABLE",
                        "ORDERS_TABLE",
                        "SELLERS_TABLE",
                        "QUOTE_SIGNING_SECRET",
                        "ADMISSION_SIGNING_SECRET",
                        "COUPON_SIGNING_SECRET",
                        "PAYMENT_HOLD",
                        "RESEND_AFTER",
                        "FEATURE_FLAGS");
        assertThat(environmentOf("OrderRelay")).containsExactlyInAnyOrder("FULFILMENT_QUEUE_URL");
        assertThat(environmentOf("FulfilOrders"))
                .containsExactlyInAnyOrder(
                        "ORDERS_TABLE",
                        "STOCK_TABLE",
                        "SANDBOX_PAYMENTS_TABLE",
                        "PAYMENT_PROVIDER_URL",
                        "RESEND_AFTER");
        assertThat(environmentOf("ParcelsApi")).containsExactlyInAnyOrder("ORDERS_TABLE");
        assertThat(environmentOf("Sweeper"))
                .containsExactlyInAnyOrder("ORDERS_TABLE", "STOCK_TABLE", "FULFILMENT_QUEUE_URL", "RESEND_AFTER");
        assertThat(environmentOf("SellingApi"))
                .containsExactlyInAnyOrder("CATALOGUE_TABLE", "STOCK_TABLE", "SELLERS_TABLE");
        assertThat(environmentOf("FlashsaleApi"))
                .containsExactlyInAnyOrder(
                        "SALES_TABLE",
                        "CATALOGUE_TABLE",
                        "STOCK_TABLE",
                        "ORDERS_TABLE",
                        "SELLERS_TABLE",
                        "ADMISSION_SIGNING_SECRET",
                        "COUPON_SIGNING_SECRET");
        assertThat(environmentOf("SaleSweeper"))
                .containsExactlyInAnyOrder("SALES_TABLE", "CATALOGUE_TABLE", "STOCK_TABLE", "ORDERS_TABLE");
        assertThat(environmentOf("TokenScopes")).isEmpty();
    }

    @Test
    void log_and_measure_under_their_own_names() {
        assertThat(DEV.all(FUNCTION)).allSatisfy(function -> {
            assertThat(function.text("Environment", "Variables", "POWERTOOLS_SERVICE_NAME"))
                    .isEqualTo(function.id());
            assertThat(function.text("Environment", "Variables", "POWERTOOLS_METRICS_NAMESPACE"))
                    .isEqualTo("Stampede/dev");
        });
    }

    @Test
    void get_the_payment_provider_from_whoever_deploys() {
        assertThat(DEV.one(FUNCTION, "FulfilOrders").text("Environment", "Variables", "PAYMENT_PROVIDER_URL"))
                .isEqualTo("{Ref=PaymentProviderUrl}");
    }

    @Test
    void sweep_one_at_a_time_and_reserve_nothing_else() {
        assertThat(DEV.all(FUNCTION))
                .filteredOn(function ->
                        function.property("ReservedConcurrentExecutions").isPresent())
                .extracting(Resource::id, function -> function.number("ReservedConcurrentExecutions"))
                .containsExactlyInAnyOrder(tuple("Sweeper", 1), tuple("SaleSweeper", 1));
    }

    private static List<String> environmentOf(String function) {
        var variables = (Map<?, ?>)
                DEV.one(FUNCTION, function).property("Environment", "Variables").orElseThrow();
        return variables.keySet().stream()
                .map(Object::toString)
                .filter(name -> !POWERTOOLS.contains(name))
                .toList();
    }
}
