package dev.stampede.acceptance;

/** AWS list prices in US East (N. Virginia), in US dollars for a million, without the free tier. */
final class Prices {

    /** Since 2024-11-01, on-demand, standard table class (aws.amazon.com/dynamodb/pricing/on-demand). */
    static final double READ_UNITS = 0.125;

    /** Since 2024-11-01, on-demand, standard table class (aws.amazon.com/dynamodb/pricing/on-demand). */
    static final double WRITE_UNITS = 0.625;

    /** HTTP APIs, the first 300 million a month, since 2019-12-04 (aws.amazon.com/api-gateway/pricing). */
    static final double HTTP_REQUESTS = 1.00;

    /** Since 2014 (aws.amazon.com/lambda/pricing). */
    static final double FUNCTION_RUNS = 0.20;

    /** Arm, for a gigabyte and second, since 2021-09-29 (aws.amazon.com/lambda/pricing). */
    static final double GIGABYTE_SECONDS = 13.3334;

    /** Standard queues (aws.amazon.com/sqs/pricing). */
    static final double QUEUE_REQUESTS = 0.40;

    /** A message alone in its batch is sent, received and deleted; ten in a batch share those three. */
    static final int REQUESTS_OF_A_MESSAGE = 3;

    private Prices() {}

    /** What a million of the operation cost, but for the time that functions take. */
    static double ofMillion(Cost cost) {
        return cost.requests() * HTTP_REQUESTS
                + cost.runs() * FUNCTION_RUNS
                + cost.readUnits() * READ_UNITS
                + (cost.tableWrites() + cost.indexWrites() + cost.refusedWrites()) * WRITE_UNITS
                + cost.messages() * REQUESTS_OF_A_MESSAGE * QUEUE_REQUESTS;
    }
}
