package dev.stampede.model.plan;

/**
 * AWS list prices in US East (N. Virginia), in US dollars, without the free tier. Those named {@code A_MILLION} are for
 * a million. None was compared with a bill.
 */
public final class ListPrices {

    /** Where and when they hold; each one says the page it is from. */
    public static final String SCOPE = "AWS list prices in US East (N. Virginia), without the free tier, as of 2026-11";

    /** Since 2024-11-01, on demand, standard table class (aws.amazon.com/dynamodb/pricing/on-demand). */
    public static final double READ_UNITS_A_MILLION = 0.125;

    /** Since 2024-11-01, on demand, standard table class (aws.amazon.com/dynamodb/pricing/on-demand). */
    public static final double WRITE_UNITS_A_MILLION = 0.625;

    /**
     * A read unit a second of warm throughput more than before, once: the price of a provisioned unit for an hour
     * (aws.amazon.com/dynamodb/pricing/provisioned; AWS database blog, "Pre-warming Amazon DynamoDB tables with warm
     * throughput").
     */
    public static final double WARM_READ_UNIT = 0.00013;

    /** As above, for a write unit a second. */
    public static final double WARM_WRITE_UNIT = 0.00065;

    /** HTTP APIs, the first 300 million a month, since 2019-12-04 (aws.amazon.com/api-gateway/pricing). */
    public static final double HTTP_REQUESTS_A_MILLION = 1.00;

    /** Since 2014 (aws.amazon.com/lambda/pricing). */
    public static final double FUNCTION_RUNS_A_MILLION = 0.20;

    /** Arm, for a gigabyte and second, since 2021-09-29 (aws.amazon.com/lambda/pricing). */
    public static final double GIGABYTE_SECONDS_A_MILLION = 13.3334;

    /** Arm, for a gigabyte and second that is kept ready, whether it runs or not (aws.amazon.com/lambda/pricing). */
    public static final double PROVISIONED_GIGABYTE_SECONDS_A_MILLION = 3.3334;

    /** Java's snapshots and their restores (Lambda developer guide, "Improving startup performance", pricing). */
    public static final double JAVA_SNAPSHOTS = 0;

    /** An event poller of a queue for an hour (aws.amazon.com/lambda/pricing, example of provisioned mode for SQS). */
    public static final double POLLER_HOUR = 0.00925;

    /** Standard queues (aws.amazon.com/sqs/pricing). */
    public static final double QUEUE_REQUESTS_A_MILLION = 0.40;

    /** A message alone in its batch is sent, received and deleted; ten in a batch share those three. */
    public static final int REQUESTS_OF_A_MESSAGE = 3;

    /** HTTPS in the United States (aws.amazon.com/cloudfront/pricing). */
    public static final double EDGE_REQUESTS_A_MILLION = 1.00;

    /** Requests that a web ACL looks at (aws.amazon.com/waf/pricing). */
    public static final double FIREWALL_REQUESTS_A_MILLION = 0.60;

    private ListPrices() {}
}
