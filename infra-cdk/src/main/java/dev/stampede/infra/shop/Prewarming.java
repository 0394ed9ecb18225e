package dev.stampede.infra.shop;

import dev.stampede.infra.function.FunctionScope;
import dev.stampede.infra.function.JavaFunction;
import dev.stampede.infra.stage.LogicalId;
import dev.stampede.model.plan.FunctionPlan;
import dev.stampede.model.plan.SalePlan;
import dev.stampede.model.plan.WarmUpLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.amazon.awscdk.services.scheduler.Schedule;
import software.amazon.awscdk.services.scheduler.ScheduleExpression;
import software.amazon.awscdk.services.scheduler.ScheduleTargetInput;
import software.amazon.awscdk.services.scheduler.targets.LambdaInvoke;
import software.constructs.Construct;

/**
 * Has the environments that a sale's plan asks for started before it opens, at the moments that
 * {@link SalePlan#PREWARMING} says and argues. What can be told from the clock is decided at synth: a sale that is over
 * is a mistake, one that is underway is deployed without schedules, so that its code can still be mended.
 */
final class Prewarming extends Construct {

    /** A deployment takes minutes, and is undone as a whole when a schedule's moment has passed meanwhile. */
    private static final Duration TIME_TO_DEPLOY = Duration.ofMinutes(10);

    /** Two CPUs: hundreds of TLS connections are opened at one moment. */
    private static final int TWO_CPUS_MEGABYTES = 2 * 1769;

    /** It waits a minute at most, then for calls that are given up after half a minute. */
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private static final software.amazon.awscdk.Duration EVENT_AGE = software.amazon.awscdk.Duration.minutes(1);

    private final List<JavaFunction> http;
    private final SalePlan sale;
    private final JavaFunction warmUp;

    /**
     * Defines it for the sale.
     *
     * @param http functions that know a call made to hold them
     * @throws IllegalArgumentException when the sale is over
     */
    Prewarming(FunctionScope scope, List<JavaFunction> http, SalePlan sale, Clock clock) {
        super(scope.construct(), "Prewarming");
        this.http = http;
        this.sale = sale;
        var now = clock.instant();
        requireToCome(now);
        warmUp = new JavaFunction(
                new FunctionScope(this, scope.stage(), scope.archives()),
                "WarmUp",
                "operations",
                TWO_CPUS_MEGABYTES,
                software.amazon.awscdk.Duration.seconds(TIMEOUT.toSeconds()),
                Map.of());
        // The schedule hands over to Lambda's own queue, which would try again by itself for hours.
        warmUp.live()
                .configureAsyncInvoke(EventInvokeConfigOptions.builder()
                        .retryAttempts(0)
                        .maxEventAge(EVENT_AGE)
                        .build());
        sale.prewarming().forEach(function -> warmUp.calling(named(function)));
        sale.prewarming().forEach(this::warnOfTooMany);
        SalePlan.PREWARMING.forEach(before -> schedule(before, now));
    }

    private void requireToCome(Instant now) {
        var forecast = sale.forecast();
        if (!forecast.start().plus(forecast.length()).isAfter(now)) {
            throw new IllegalArgumentException(
                    "sale: start=%s has passed, and the sale is over; leave the setting out, or give it the line that ./stampede plan prints for the next sale"
                            .formatted(forecast.start()));
        }
    }

    private void schedule(Duration before, Instant now) {
        var at = sale.forecast().start().minus(before);
        var fires = at.minus(WarmUpLimits.EARLY);
        if (fires.isBefore(now.plus(TIME_TO_DEPLOY))) {
            warn("Late%d".formatted(before.toMinutes()), "no environments are started at %s: too soon".formatted(at));
            return;
        }
        var parts = WarmUpParts.of(sale.prewarming());
        for (int part = 1; part <= parts.size(); part++) {
            var suffix = parts.size() == 1 ? "" : "Part%d".formatted(part);
            schedule("WarmUp%dMinutesBefore%s".formatted(before.toMinutes(), suffix), fires, at, parts.get(part - 1));
        }
    }

    private void schedule(String id, Instant fires, Instant at, List<WarmUpParts.Calls> calls) {
        LogicalId.pin(
                id,
                Schedule.Builder.create(this, id)
                        .description("Starts environments for the sale of "
                                + sale.forecast().start())
                        .schedule(ScheduleExpression.at(fires))
                        .target(LambdaInvoke.Builder.create(warmUp.live())
                                .input(ScheduleTargetInput.fromObject(inOrder(Map.of(
                                        "at",
                                        at.toString(),
                                        "targets",
                                        calls.stream().map(this::target).toList()))))
                                .retryAttempts(0)
                                .maxEventAge(EVENT_AGE)
                                .build())
                        .build());
    }

    private Map<String, Object> target(WarmUpParts.Calls calls) {
        return inOrder(Map.of(
                "function", named(calls.function()).live().getFunctionArn(),
                "environments", calls.number(),
                "holdMillis", calls.function().hold().toMillis()));
    }

    /** The same text at every synth. */
    private static Map<String, Object> inOrder(Map<String, Object> fields) {
        return new TreeMap<>(fields);
    }

    private JavaFunction named(FunctionPlan plan) {
        var name = plan.function().logicalId();
        return http.stream()
                .filter(function -> function.getNode().getId().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " knows no call made to hold it"));
    }

    private void warnOfTooMany(FunctionPlan function) {
        if (function.hold().compareTo(WarmUpLimits.LONGEST_HOLD) > 0) {
            warn(
                    function.function().logicalId(),
                    String.format(
                            Locale.ROOT,
                            "%s: to start %,d environments takes calls that hold them for %d s, and they can for %d s only; the last ones will start as the crowd comes",
                            function.function().logicalId(),
                            function.environments().value(),
                            function.hold().toSeconds(),
                            WarmUpLimits.LONGEST_HOLD.toSeconds()));
        }
    }

    private void warn(String what, String message) {
        Annotations.of(this).addWarningV2("stampede:prewarming" + what, "sale: " + message);
    }
}
