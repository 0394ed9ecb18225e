package dev.stampede.infra.shop;

import dev.stampede.infra.data.DataStack;
import dev.stampede.infra.function.FunctionArchives;
import dev.stampede.infra.function.FunctionScope;
import dev.stampede.infra.identity.IdentityStack;
import dev.stampede.infra.stage.Stage;
import dev.stampede.infra.stage.StageStack;
import java.time.Clock;
import software.constructs.Construct;

/** What may be replaced at any time: functions, queues and the API. What it takes from outside are its parameters. */
public final class ShopStack extends StageStack {

    /** The payment provider's address that stands for the sandbox. */
    private static final String SANDBOX = "sandbox";

    private final Functions functions;
    private final Queues queues;
    private final ShopApi api;

    /** Defines it for the stage. */
    public ShopStack(
            Construct scope,
            String id,
            Stage stage,
            FunctionArchives archives,
            DataStack data,
            IdentityStack identity) {
        super(scope, id, stage, "Stampede: functions, queues and the API");
        queues = new Queues(this, "Queues", Functions.FULFIL_TIMEOUT, EventSources.FULFIL_BATCHING_WINDOW);
        functions = new Functions(this, "Functions", stage, archives, data, queues, paymentProviderUrl(stage));

        var eventSources = new EventSources(this, "EventSources");
        eventSources.relay(data.tables().orders(), functions.orderRelay(), queues.relayDeadLetters());
        eventSources.watch(data.tables().stock(), functions.stockWatcher());
        eventSources.fulfilment(queues.fulfilment(), functions.fulfilOrders(), stage.sale());
        var schedules = new Schedules(this, "Schedules");
        schedules.everyMinute("SweepEveryMinute", "Finds orders that stopped moving", functions.sweeper());
        schedules.everyMinute("TendSalesEveryMinute", "Brings sales to their ends", functions.saleSweeper());
        api = new ShopApi(this, "Shop", stage, identity, functions);
        if (stage.releasesStepByStep()) {
            new FlagsInAppConfig(this, "Flags", stage).askedBy(functions.checkoutApi());
            new Canaries(this, "Canaries", functions, queues);
        } else {
            new FlagsInParameterStore(this, "Flags", stage).askedBy(functions.checkoutApi());
        }

        stage.sale()
                .ifPresent(sale -> new Prewarming(
                        new FunctionScope(this, stage, archives), functions.http(), sale, Clock.systemUTC()));

        output("ApiUrl", api.url());
    }

    /** Every function. */
    public Functions functions() {
        return functions;
    }

    /** What stands between the functions. */
    public Queues queues() {
        return queues;
    }

    /** Where the API answers: its own address, without a path. */
    public ShopApi api() {
        return api;
    }

    private String paymentProviderUrl(Stage stage) {
        var parameter = parameter(
                "PaymentProviderUrl",
                "Where payments are made. A change takes effect with the next code that is deployed");
        if (stage.paysInSandbox()) {
            parameter.setDefaultValue(SANDBOX);
        }
        return parameter.getValueAsString();
    }
}
