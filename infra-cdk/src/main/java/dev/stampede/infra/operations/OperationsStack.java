package dev.stampede.infra.operations;

import dev.stampede.infra.data.DataStack;
import dev.stampede.infra.shop.ShopStack;
import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import dev.stampede.infra.stage.StageStack;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** What tells people how the marketplace fares. Nothing else depends on it, and nothing in it touches an order. */
public final class OperationsStack extends StageStack {

    /** Defines it for the stage. */
    public OperationsStack(Construct scope, String id, Stage stage, DataStack data, ShopStack shop) {
        super(scope, id, stage, "Stampede: alarms, dashboards and the budget");
        var topic = topic(stage);
        var metrics = new Metrics(shop.functions(), shop.api().id());
        new Alarms(this, "Alarms", metrics, shop.functions(), shop.queues(), data.tables(), new SnsAction(topic));
        new Dashboards(this, "Dashboards", stage, metrics, shop, data.tables());
        new MonthlyBudget(this, "Budget", stage, topic);
        stage.notifications().slack().ifPresent(channel -> new ChatChannel(this, "Chat", stage, channel, topic));

        output("NotificationsTopic", topic.getTopicArn());
    }

    private Topic topic(Stage stage) {
        var topic = LogicalId.pin(
                "Notifications",
                Topic.Builder.create(this, "Notifications")
                        .displayName("Stampede " + stage.name())
                        .enforceSsl(true)
                        .build());
        // With a policy of its own a topic loses the one that let the account's alarms in.
        for (var sender : List.of("cloudwatch.amazonaws.com", "budgets.amazonaws.com")) {
            topic.addToResourcePolicy(PolicyStatement.Builder.create()
                    .principals(List.of(new ServicePrincipal(sender)))
                    .actions(List.of("sns:Publish"))
                    .resources(List.of(topic.getTopicArn()))
                    .build());
        }
        stage.notifications().email().ifPresent(address -> topic.addSubscription(new EmailSubscription(address)));
        return topic;
    }
}
