package dev.stampede.model.plan;

/** How Lambda takes orders from the fulfilment queue. The two ways exclude each other on an event source mapping. */
public sealed interface Polling {

    /** How many runs there can be at once. */
    int concurrency();

    /**
     * Pollers that are ready before the first message comes.
     *
     * @param minimum ready all the time
     * @param maximum never more, which is what holds the rate of payments down
     */
    record Provisioned(int minimum, int maximum) implements Polling {

        @Override
        public int concurrency() {
            return maximum * AwsLimits.RUNS_A_POLLER;
        }
    }

    /**
     * Lambda's own pollers, which start with five runs and add up to 300 a minute.
     *
     * @param concurrency the event source's maximum concurrency
     */
    record Standard(int concurrency) implements Polling {}

    /**
     * For that many runs at once and never more: as many whole pollers, or Lambda's own where that is less than the
     * fewest pollers there can be.
     */
    static Polling forRuns(long runs) {
        if (runs < (long) AwsLimits.FEWEST_POLLERS * AwsLimits.RUNS_A_POLLER) {
            return new Standard(Math.toIntExact(Math.max(AwsLimits.LEAST_CONCURRENCY_OF_A_QUEUE, runs)));
        }
        int pollers = Math.toIntExact(Math.min(AwsLimits.MOST_POLLERS, runs / AwsLimits.RUNS_A_POLLER));
        return new Provisioned(Math.min(AwsLimits.MOST_READY_POLLERS, pollers), pollers);
    }
}
