package dev.stampede.infra.operations;

import dev.stampede.infra.data.Tables;
import dev.stampede.infra.function.JavaFunction;
import dev.stampede.infra.shop.Functions;
import dev.stampede.infra.shop.Queues;
import dev.stampede.infra.stage.LogicalId;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmBase;
import software.amazon.awscdk.services.cloudwatch.AnomalyDetectionAlarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IAlarmAction;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.constructs.Construct;

/**
 * What somebody is called for: first what a shopper or a seller would notice, then what is behind it. Each says what it
 * means and which page of {@code docs/operating} says what to do.
 */
final class Alarms extends Construct {

    /** Fewer in a minute, or in five for orders, prove nothing by their share. */
    private static final int ENOUGH_TO_TELL = 20;

    /** Of the account's 1,000 environments, so that there is time to ask for more. */
    private static final int NEARLY_ALL_ENVIRONMENTS = 800;

    private final Metrics metrics;
    private final IAlarmAction action;

    Alarms(
            Construct scope,
            String id,
            Metrics metrics,
            Functions functions,
            Queues queues,
            Tables tables,
            IAlarmAction action) {
        super(scope, id);
        this.metrics = metrics;
        this.action = action;
        shoppersNotice();
        ordersMoveOn(functions, queues);
        thereIsRoom(functions, tables);
    }

    private void shoppersNotice() {
        above(
                "ServerErrors",
                "More than 1 % of requests are answered with 5xx",
                Runbook.SHOP_ERRORS,
                metrics.serverErrorRate(ENOUGH_TO_TELL),
                1,
                3);
        above(
                "SlowAnswers",
                "One request in a hundred takes longer than 2 s",
                Runbook.SHOP_ERRORS,
                metrics.latency("p99"),
                Duration.seconds(2).toMilliseconds().doubleValue(),
                5);
        ordersFall();
        above(
                "SoldOut",
                "More than half of the orders are refused because they are sold out",
                Runbook.ORDERS_FALL,
                Metrics.share(
                        metrics.checkout("OrdersSoldOut"),
                        metrics.checkout("OrdersPlaced"),
                        ENOUGH_TO_TELL,
                        "Sold out, percent"),
                50,
                2);
        above(
                "PaymentsDeclined",
                "More than 30 % of payments are declined",
                Runbook.PAYMENTS,
                Metrics.share(
                        metrics.fulfilment("PaymentsDeclined"),
                        metrics.fulfilment("OrdersPaid"),
                        ENOUGH_TO_TELL,
                        "Declined, percent"),
                30,
                2);
    }

    /** Against the same hour of other days and weeks, which the band is learned from. */
    private void ordersFall() {
        alarm(
                "OrdersFall",
                AnomalyDetectionAlarm.Builder.create(this, "OrdersFall")
                        .alarmDescription(
                                described("Fewer orders are placed than at this hour usually", Runbook.ORDERS_FALL))
                        .metric(metrics.checkout("OrdersPlaced"))
                        .stdDevs(3)
                        .comparisonOperator(ComparisonOperator.LESS_THAN_LOWER_THRESHOLD)
                        .evaluationPeriods(3)
                        .treatMissingData(TreatMissingData.MISSING)
                        .build());
    }

    private void ordersMoveOn(Functions functions, Queues queues) {
        above(
                "PaymentsWait",
                "One order in ten waits longer than 2 min from placed to paid",
                Runbook.ORDERS_WAIT,
                metrics.placedToPaid("p90"),
                Duration.minutes(2).toMilliseconds().doubleValue(),
                2);
        above(
                "QueueAges",
                "A message waits longer than 5 min in the fulfilment queue",
                Runbook.ORDERS_WAIT,
                Metrics.oldest(queues.fulfilment()),
                Duration.minutes(5).toSeconds().doubleValue(),
                2);
        above(
                "RelayFallsBehind",
                "The order relay is more than 1 min behind the orders' stream",
                Runbook.ORDERS_WAIT,
                metrics.relayAge(),
                Duration.minutes(1).toMilliseconds().doubleValue(),
                3);
        above(
                "FulfilmentDeadLetters",
                "A message of the fulfilment queue failed five times",
                Runbook.DEAD_LETTERS,
                Metrics.waiting(queues.fulfilmentDeadLetters()),
                0,
                1);
        above(
                "RelayDeadLetters",
                "The order relay passed over records of the stream",
                Runbook.DEAD_LETTERS,
                Metrics.waiting(queues.relayDeadLetters()),
                0,
                1);
        above(
                "SweepFailures",
                "The sweeper could not send orders again",
                Runbook.ORDERS_WAIT,
                metrics.sweeper("SweepFailures"),
                0,
                2);
        sleeps("SweeperSleeps", "The sweeper did not run for 10 min", functions.sweeper());
        above(
                "SaleSweepFailures",
                "Sales could not be brought to their ends",
                Runbook.ORDERS_WAIT,
                metrics.saleSweeper("SaleSweepFailures"),
                0,
                2);
        sleeps("SaleSweeperSleeps", "The sweeper of sales did not run for 10 min", functions.saleSweeper());
    }

    private void thereIsRoom(Functions functions, Tables tables) {
        for (var function : functions.all()) {
            var name = function.getNode().getId();
            above(
                    name + "Errors",
                    name + " ends invocations with errors",
                    Runbook.FUNCTION_ERRORS,
                    Metrics.errors(function),
                    0,
                    3);
        }
        for (var function : functions.http()) {
            var name = function.getNode().getId();
            above(
                    name + "Throttles",
                    name + " has no environment left for requests",
                    Runbook.THROTTLED,
                    Metrics.throttles(function),
                    0,
                    2);
        }
        above("CatalogueThrottles", "The catalogue's table refuses calls", tables.catalogue());
        above("StockThrottles", "The stock's table refuses calls", tables.stock());
        above("OrdersThrottles", "The orders' table refuses calls", tables.orders());
        above("SellersThrottles", "The sellers' table refuses calls", tables.sellers());
        above("SalesThrottles", "The sales' table refuses calls", tables.sales());
        above(
                "EnvironmentsRunOut",
                "Four fifths of the account's usual 1,000 environments are running",
                Runbook.THROTTLED,
                Metrics.environmentsOfAll(),
                NEARLY_ALL_ENVIRONMENTS,
                2);
    }

    private void sleeps(String name, String meaning, JavaFunction everyMinute) {
        alarm(
                name,
                Alarm.Builder.create(this, name)
                        .alarmDescription(described(meaning, Runbook.ORDERS_WAIT))
                        .metric(Metrics.invocations(everyMinute))
                        .threshold(1)
                        .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
                        .evaluationPeriods(2)
                        .treatMissingData(TreatMissingData.BREACHING)
                        .build());
    }

    private void above(String name, String meaning, ITable table) {
        above(name, meaning, Runbook.THROTTLED, Metrics.throttles(table), 0, 3);
    }

    private void above(String name, String meaning, Runbook runbook, IMetric metric, double threshold, int periods) {
        alarm(
                name,
                Alarm.Builder.create(this, name)
                        .alarmDescription(described(meaning, runbook))
                        .metric(metric)
                        .threshold(threshold)
                        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                        .evaluationPeriods(periods)
                        .treatMissingData(TreatMissingData.NOT_BREACHING)
                        .build());
    }

    private void alarm(String name, AlarmBase alarm) {
        LogicalId.pin("Alarm" + name, alarm);
        alarm.addAlarmAction(action);
        alarm.addOkAction(action);
    }

    private static String described(String meaning, Runbook runbook) {
        return "%s. Runbook: %s".formatted(meaning, runbook.page());
    }
}
