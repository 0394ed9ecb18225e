package dev.stampede.infra.shop;

import dev.stampede.infra.function.JavaFunction;
import dev.stampede.infra.stage.Accepted;
import dev.stampede.infra.stage.LogicalId;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.codedeploy.AutoRollbackConfig;
import software.amazon.awscdk.services.codedeploy.LambdaApplication;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentConfig;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentGroup;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/**
 * How a new version of a function takes over: a tenth of its invocations for five minutes, then all; and none, at once,
 * when an alarm goes off meanwhile. The alarms look at the alias, so at both versions: an error more is one too many
 * whichever made it.
 */
final class Canaries extends Construct {

    /** Of its periods of a minute, so many must be bad: one may be a cold start's. */
    private static final int BAD_MINUTES = 2;

    /** Far above what an answer takes, cold starts included; below what makes a shopper click again. */
    private static final Duration P99 = Duration.seconds(3);

    /** So far behind, orders wait longer for their payment than a shopper looks at the page. */
    private static final Duration ITERATOR_AGE = Duration.minutes(1);

    private final Role role;
    private final LambdaApplication application;

    Canaries(Construct scope, String id, Functions functions, Queues queues) {
        super(scope, id);
        role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("codedeploy.amazonaws.com"))
                .build();
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of("cloudwatch:DescribeAlarms"))
                .resources(List.of("*"))
                .build());
        application = LambdaApplication.Builder.create(this, "Application").build();
        for (var function : functions.http()) {
            release(function, answersLate(function));
        }
        release(functions.orderRelay(), fallsBehind(functions.orderRelay()), fills(queues.relayDeadLetters()));
        release(functions.fulfilOrders(), fills(queues.fulfilmentDeadLetters()));
        release(functions.sweeper());
        release(functions.saleSweeper());
        Accepted.wildcard(role, "*", "CodeDeploy asks for its alarms by name, which IAM takes for all of them");
    }

    private void release(JavaFunction function, IAlarm... besidesErrors) {
        var name = function.getNode().getId();
        var alarms = new ArrayList<IAlarm>();
        alarms.add(fails(function));
        alarms.addAll(List.of(besidesErrors));
        LambdaDeploymentGroup.Builder.create(this, name + "Release")
                .application(application)
                .alias(function.live())
                .role(role.withoutPolicyUpdates())
                .deploymentConfig(LambdaDeploymentConfig.CANARY_10_PERCENT_5_MINUTES)
                .alarms(alarms)
                .autoRollback(AutoRollbackConfig.builder()
                        .deploymentInAlarm(true)
                        .failedDeployment(true)
                        .stoppedDeployment(true)
                        .build())
                .build();
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of("lambda:GetAlias", "lambda:GetProvisionedConcurrencyConfig", "lambda:UpdateAlias"))
                .resources(List.of(
                        function.function().getFunctionArn(),
                        function.function().getFunctionArn() + ":*"))
                .build());
        Accepted.wildcard(
                role,
                "<%s.Arn>:*".formatted(name),
                "The versions of this one function, whose numbers aren't known before");
    }

    /** What fails in a function: for the API that is a 5xx, as a function answers all else itself. */
    private Alarm fails(JavaFunction function) {
        return alarm(
                function.getNode().getId() + "Fails",
                function.getNode().getId() + " ends an invocation with an error",
                function.live().metricErrors(each("Sum")),
                0,
                1);
    }

    private Alarm answersLate(JavaFunction function) {
        return alarm(
                function.getNode().getId() + "AnswersLate",
                "One answer of %s in a hundred takes longer than %d s"
                        .formatted(function.getNode().getId(), P99.toSeconds().intValue()),
                function.live().metricDuration(each("p99")),
                P99.toMilliseconds().doubleValue(),
                BAD_MINUTES);
    }

    private Alarm fallsBehind(JavaFunction function) {
        return alarm(
                function.getNode().getId() + "FallsBehind",
                "%s is more than %d s behind the orders' stream"
                        .formatted(
                                function.getNode().getId(),
                                ITERATOR_AGE.toSeconds().intValue()),
                function.live().metric("IteratorAge", each("Maximum")),
                ITERATOR_AGE.toMilliseconds().doubleValue(),
                BAD_MINUTES);
    }

    private Alarm fills(IQueue deadLetters) {
        return alarm(
                deadLetters.getNode().getId() + "Fill",
                "Something lies in " + deadLetters.getNode().getId(),
                deadLetters.metricApproximateNumberOfMessagesVisible(each("Maximum")),
                0,
                1);
    }

    private static MetricOptions each(String statistic) {
        return MetricOptions.builder()
                .statistic(statistic)
                .period(Duration.minutes(1))
                .build();
    }

    private Alarm alarm(String name, String meaning, IMetric metric, double above, int badMinutes) {
        return LogicalId.pin(
                "Release" + name,
                Alarm.Builder.create(this, name)
                        .alarmDescription(meaning + ". Runbook: docs/operating/release.md")
                        .metric(metric)
                        .threshold(above)
                        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                        .evaluationPeriods(badMinutes)
                        .treatMissingData(TreatMissingData.NOT_BREACHING)
                        .build());
    }
}
