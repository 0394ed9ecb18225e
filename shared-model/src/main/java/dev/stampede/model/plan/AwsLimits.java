package dev.stampede.model.plan;

import java.time.Duration;

/** What AWS lets through, unless asked for more; each with the guide and page that says so. */
public final class AwsLimits {

    /** DynamoDB developer guide, "Understanding DynamoDB warm throughput in different scenarios": a partition. */
    public static final int PARTITION_WRITE_UNITS = 1_000;

    /** As above. */
    public static final int PARTITION_READ_UNITS = 3_000;

    /** DynamoDB developer guide, "DynamoDB transactions": two for an item of up to 1 KB. */
    public static final int UNITS_OF_A_TRANSACTIONAL_WRITE = 2;

    /** As "Understanding DynamoDB warm throughput in different scenarios": a new on-demand table or index. */
    public static final int NEW_TABLE_WRITE_UNITS = 4_000;

    /** As above. */
    public static final int NEW_TABLE_READ_UNITS = 12_000;

    /**
     * DynamoDB developer guide, "Quotas in Amazon DynamoDB": a table or index, each of reads and writes; can be raised.
     */
    public static final int TABLE_UNITS = 40_000;

    /** Lambda developer guide, "Lambda quotas": all functions of a region; can be raised; new accounts have less. */
    public static final int CONCURRENCY = 1_000;

    /**
     * Lambda developer guide, "Understanding Lambda function scaling": requests a second for each unit of concurrency.
     */
    public static final int REQUESTS_A_CONCURRENCY = 10;

    /** Lambda developer guide, "Lambda scaling behavior": environments more of a function every ten seconds. */
    public static final int ENVIRONMENTS_A_STEP = 1_000;

    /** As above. */
    public static final Duration STEP = Duration.ofSeconds(10);

    /** API Gateway developer guide, "Quotas": all APIs of a region; can be raised. */
    public static final int API_REQUESTS = 10_000;

    /** CloudFront developer guide, "Quotas": a distribution; can be raised. */
    public static final int EDGE_REQUESTS = 250_000;

    /** Lambda developer guide, "Configuring scaling behavior for SQS event source mappings": runs of one poller. */
    public static final int RUNS_A_POLLER = 10;

    /** As above: the fewest pollers of a queue. */
    public static final int FEWEST_POLLERS = 2;

    /** As above: the most that may be kept ready. */
    public static final int MOST_READY_POLLERS = 200;

    /** As above: the most pollers of a queue. */
    public static final int MOST_POLLERS = 2_000;

    /** As above: calls a second that a poller makes, paid for as requests of the queue. */
    public static final int POLLS_A_POLLER = 10;

    /** As above: the least that the maximum concurrency of a queue without provisioned pollers can be. */
    public static final int LEAST_CONCURRENCY_OF_A_QUEUE = 2;

    private AwsLimits() {}
}
