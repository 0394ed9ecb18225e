package dev.stampede.infra.operations;

import dev.stampede.infra.stage.Stage;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/** What a month may cost before somebody is told. It stops nothing: a shop that stops selling costs more. */
final class MonthlyBudget extends Construct {

    MonthlyBudget(Construct scope, String id, Stage stage, ITopic topic) {
        super(scope, id);
        CfnBudget.Builder.create(this, "Budget")
                .budget(CfnBudget.BudgetDataProperty.builder()
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(CfnBudget.SpendProperty.builder()
                                .amount(stage.monthlyBudgetDollars())
                                .unit("USD")
                                .build())
                        // The stacks' own tag, once it is activated as a cost allocation tag in the billing console.
                        .costFilters(Map.of("TagKeyValue", List.of("user:stage$" + stage.name())))
                        .build())
                .notificationsWithSubscribers(
                        List.of(told(topic, "ACTUAL", 80), told(topic, "ACTUAL", 100), told(topic, "FORECASTED", 100)))
                .build()
                .overrideLogicalId("MonthlyBudget");
    }

    private static NotificationWithSubscribersProperty told(ITopic topic, String type, int percent) {
        return NotificationWithSubscribersProperty.builder()
                .notification(CfnBudget.NotificationProperty.builder()
                        .notificationType(type)
                        .comparisonOperator("GREATER_THAN")
                        .threshold(percent)
                        .thresholdType("PERCENTAGE")
                        .build())
                .subscribers(List.of(CfnBudget.SubscriberProperty.builder()
                        .subscriptionType("SNS")
                        .address(topic.getTopicArn())
                        .build()))
                .build();
    }
}
