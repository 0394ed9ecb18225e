package dev.stampede.infra;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/operating/alarms.md}: each alarm with what it means and which page says what to do. */
final class AlarmsPage {

    private static final String HEAD = """
            # Alarms

            Each alarm of a stage, by the name that its AWS name has in it, and the page that says what to do. What shoppers and sellers would notice stands first. *3 × 60 s* are three periods of a minute, one after the other.

            | alarm | goes off when | looks at | runbook |
            | --- | --- | --- | --- |
            """;

    private static final String RELEASE = """

            ## During a release

            These call nobody: CodeDeploy looks at them while a new version takes over, and takes it back when one goes off. They are in staging and prod.

            | alarm | goes off when | looks at | runbook |
            | --- | --- | --- | --- |
            """;

    private static final Pattern DESCRIPTION = Pattern.compile("(.+)\\. Runbook: docs/operating/(.+)");

    private AlarmsPage() {}

    static String of(Marketplace stage) {
        return HEAD
                + lines(stage, "Operations", "Alarm")
                + RELEASE
                + lines(stage, "Shop", "")
                + GeneratedPagesTest.FOOT;
    }

    private static String lines(Marketplace stage, String stack, String prefix) {
        return stage.in(stack).stream()
                .filter(resource -> resource.type().equals("AWS::CloudWatch::Alarm"))
                .map(alarm -> line(alarm, prefix).replace("Stampede/" + stage.name(), "Stampede/STAGE"))
                .collect(Collectors.joining());
    }

    private static String line(Resource alarm, String prefix) {
        var description = DESCRIPTION.matcher(alarm.text("AlarmDescription"));
        if (!description.matches()) {
            throw new AssertionError(alarm.id() + " names no runbook");
        }
        var meaning = description.group(1);
        var page = description.group(2);
        return "| `%s` | %s: %s | %s | [%s](%s) |\n"
                .formatted(
                        alarm.id().substring(prefix.length()), meaning, condition(alarm), figures(alarm), page, page);
    }

    /** How much of it, and for how long. */
    private static String condition(Resource alarm) {
        var bound = switch (alarm.text("ComparisonOperator")) {
            case "GreaterThanThreshold" -> "above " + threshold(alarm);
            case "LessThanThreshold" -> "below " + threshold(alarm);
            case "LessThanLowerThreshold" -> "below the band that is usual";
            default -> throw new AssertionError("no words for " + alarm.text("ComparisonOperator"));
        };
        var silence = alarm.text("TreatMissingData").equals("breaching") ? "; silence counts as that too" : "";
        return "%s, %d × %d s%s".formatted(bound, alarm.number("EvaluationPeriods"), period(alarm), silence);
    }

    private static String threshold(Resource alarm) {
        return String.format(Locale.ROOT, "%,d", alarm.number("Threshold"));
    }

    private static int period(Resource alarm) {
        return metrics(alarm).findFirst().orElseThrow().number("Period");
    }

    private static String figures(Resource alarm) {
        return metrics(alarm).map(AlarmsPage::figure).distinct().sorted().collect(Collectors.joining("; "));
    }

    /** The alarm's own, or those that its expression is made of; each as if it were the alarm's own. */
    private static Stream<Resource> metrics(Resource alarm) {
        if (alarm.property("MetricName").isPresent()) {
            return Stream.of(alarm);
        }
        return alarm.list("Metrics").stream()
                .map(part -> new Resource(alarm.stack(), alarm.id(), Map.of("Properties", part)))
                .filter(part -> part.property("MetricStat").isPresent())
                .map(AlarmsPage::asOwn);
    }

    private static Resource asOwn(Resource part) {
        return new Resource(
                part.stack(),
                part.id(),
                Map.of(
                        "Properties",
                        Map.of(
                                "Namespace", part.text("MetricStat", "Metric", "Namespace"),
                                "MetricName", part.text("MetricStat", "Metric", "MetricName"),
                                "Dimensions", part.list("MetricStat", "Metric", "Dimensions"),
                                "Statistic", part.text("MetricStat", "Stat"),
                                "Period", part.number("MetricStat", "Period"))));
    }

    private static String figure(Resource metric) {
        var statistic = metric.property("ExtendedStatistic").or(() -> metric.property("Statistic"));
        return "`%s` %s of %s, %s"
                .formatted(
                        metric.text("Namespace"),
                        metric.text("MetricName"),
                        whose(metric.list("Dimensions")),
                        statistic.map(Object::toString).orElse("").toLowerCase(Locale.ROOT));
    }

    /** The narrowest of the dimensions stands last. */
    private static String whose(List<?> dimensions) {
        return dimensions.isEmpty()
                ? "the account"
                : WrittenOut.of(((Map<?, ?>) dimensions.getLast()).get("Value")).replaceAll("<([A-Za-z]+)[^>]*>", "$1");
    }
}
