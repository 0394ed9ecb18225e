package dev.stampede.model.request;

import java.time.Duration;

/** How long a request over HTTP may take. */
public final class RequestTime {

    /**
     * Its function is stopped then, wherever it is. Below the 29 s after which the gateway gives up (API Gateway
     * developer guide, "Quotas for HTTP APIs"), so that the function's log says so; far above what an answer takes,
     * retries included.
     */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    private RequestTime() {}
}
