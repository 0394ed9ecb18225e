package dev.stampede.infra.shop;

import dev.stampede.infra.function.JavaFunction;
import dev.stampede.infra.stage.LogicalId;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.amazon.awscdk.services.scheduler.Schedule;
import software.amazon.awscdk.services.scheduler.ScheduleExpression;
import software.amazon.awscdk.services.scheduler.targets.LambdaInvoke;
import software.constructs.Construct;

/** What happens by the clock. */
final class Schedules extends Construct {

    Schedules(Construct scope, String id) {
        super(scope, id);
    }

    /**
     * Sweeps once a minute; a sweep that couldn't start isn't caught up on, the next one does its work.
     *
     * @param id the schedule's
     * @param what it does, in words
     */
    void everyMinute(String id, String what, JavaFunction sweeper) {
        // The schedule hands over to Lambda's own queue, which would try again by itself for hours.
        sweeper.live()
                .configureAsyncInvoke(EventInvokeConfigOptions.builder()
                        .retryAttempts(0)
                        .maxEventAge(Duration.minutes(1))
                        .build());
        LogicalId.pin(
                id,
                Schedule.Builder.create(this, id)
                        .description(what)
                        .schedule(ScheduleExpression.rate(Duration.minutes(1)))
                        .target(LambdaInvoke.Builder.create(sweeper.live())
                                .retryAttempts(0)
                                .maxEventAge(Duration.minutes(1))
                                .build())
                        .build());
    }
}
