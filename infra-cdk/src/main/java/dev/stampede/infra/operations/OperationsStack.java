package dev.stampede.infra.operations;

import dev.stampede.infra.data.DataStack;
import dev.stampede.infra.shop.ShopStack;
import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import dev.stampede.infra.stage.StageStack;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
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
        var metrics = new Metrics(stage, shop.functions(), shop.api().id());
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
        letIn(
                topic,
                "cloudwatch.amazonaws.com",
                "arn:aws:cloudwatch:%s:%s:alarm:*".formatted(Aws.REGION, Aws.ACCOUNT_ID));
        letIn(topic, "budgets.amazonaws.com", "arn:aws:budgets::%s:*".formatted(Aws.ACCOUNT_ID));
        stage.notifications().email().ifPresent(address -> topic.addSubscription(new EmailSubscription(address)));
        return topic;
    }

    /** For this account's own only: another's alarm could name this topic too, and the service would carry it here. */
    private static void letIn(Topic topic, String service, String senders) {
        topic.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal(service)))
                .actions(List.of("sns:Publish"))
                .resources(List.of(topic.getTopicArn()))
                .conditions(Map.of("ArnLike", Map.of("aws:SourceArn", senders)))
                .build());
    }
}
