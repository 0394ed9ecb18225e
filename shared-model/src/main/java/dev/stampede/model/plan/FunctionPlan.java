package dev.stampede.model.plan;

import java.time.Duration;

/**
 * How many environments of a function the peak takes, and how they start.
 *
 * @param function which one
 * @param requests runs a second at the peak
 * @param environments that run at once
 * @param why why it starts from a snapshot rather than being kept ready
 * @param prewarmed whether its environments are started before the sale opens
 * @param snapshotDollars what starting from snapshots costs for the length of the sale
 * @param provisionedDollars what as many environments kept ready would cost for the length of the sale, on top of their
 *     runs
 */
public record FunctionPlan(
        SaleFunction function,
        long requests,
        Figure environments,
        String why,
        boolean prewarmed,
        double snapshotDollars,
        double provisionedDollars) {

    /**
     * How long Lambda takes from none to all of its environments, by its rates for environments and for requests. The
     * first step is there at once.
     */
    public Duration rampUp() {
        long steps = Math.max(
                Math.ceilDiv(environments.value(), AwsLimits.ENVIRONMENTS_A_STEP),
                Math.ceilDiv(requests, (long) AwsLimits.ENVIRONMENTS_A_STEP * AwsLimits.REQUESTS_A_CONCURRENCY));
        return AwsLimits.STEP.multipliedBy(Math.max(0, steps - 1));
    }

    /**
     * How long each call that starts an environment must hold it, so that the next one can't be answered by the same:
     * until all of a wave are on their way, each over a connection of its own (assumed: 2 s for some hundreds), and
     * restored (under 2 s), and until the last wave is there.
     */
    public Duration hold() {
        long waves = Math.ceilDiv(environments.value(), AwsLimits.ENVIRONMENTS_A_STEP);
        return Duration.ofSeconds(4).plus(AwsLimits.STEP.multipliedBy(Math.max(0, waves - 1)));
    }
}
