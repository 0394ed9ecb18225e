package dev.stampede.infra;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** The whole marketplace. What it takes from outside are its parameters, what it tells are its outputs. */
final class MarketplaceStack extends Stack {

    MarketplaceStack(Construct scope, String id, Stage stage, FunctionArchives archives) {
        super(scope, id, properties(stage));
        var tokenIssuer = parameter("TokenIssuer", "Whose tokens the API takes: the URL that is their issuer claim");
        var tokenAudience = parameter("TokenAudience", "Whom tokens must be meant for: their audience claim");
        var paymentProviderUrl = parameter(
                "PaymentProviderUrl",
                "Where payments are made. A change takes effect with the next code that is deployed");

        var tables = new Tables(this, "Tables", stage);
        var queues = new Queues(this, "Queues", Functions.FULFIL_TIMEOUT, EventSources.FULFIL_BATCHING_WINDOW);
        var quoteSigning = new QuoteSigningSecret(this, "QuoteSigning");
        var functions = new Functions(
                this, "Functions", stage, archives, tables, queues, quoteSigning.secret(), paymentProviderUrl);

        new FeatureFlags(this, "Flags", stage).askedBy(functions.checkoutApi());

        var eventSources = new EventSources(this, "EventSources");
        eventSources.relay(tables.orders(), functions.orderRelay(), queues.relayDeadLetters());
        eventSources.fulfilment(queues.fulfilment(), functions.fulfilOrders());
        new Schedules(this, "Schedules").everyMinute(functions.sweeper());
        var api = new ShopApi(this, "Shop", stage, tokenIssuer, tokenAudience, functions);

        output("ApiUrl", api.url());
        output("CatalogueTable", tables.catalogue().getTableName());
        output("StockTable", tables.stock().getTableName());
        output("OrdersTable", tables.orders().getTableName());
        output("SellersTable", tables.sellers().getTableName());
    }

    private static StackProps properties(Stage stage) {
        return StackProps.builder()
                .stackName("stampede-" + stage.name())
                .description("Stampede, a serverless marketplace")
                // The CDK's command line checks the bootstrap version itself; the rule would be a parameter more.
                .synthesizer(DefaultStackSynthesizer.Builder.create()
                        .generateBootstrapVersionRule(false)
                        .build())
                .build();
    }

    private String parameter(String name, String description) {
        return CfnParameter.Builder.create(this, name)
                .type("String")
                .description(description)
                .build()
                .getValueAsString();
    }

    private void output(String name, String value) {
        CfnOutput.Builder.create(this, name).value(value).build();
    }
}
