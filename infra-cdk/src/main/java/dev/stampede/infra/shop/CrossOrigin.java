package dev.stampede.infra.shop;

import java.time.Duration;
import java.util.List;

/**
 * What pages of other origins may send and read, where a stage lets them call at all. The gateway says it of what
 * passes through it, the edge of what it has kept: both go by this.
 */
public final class CrossOrigin {

    /** What pages may ask for. */
    public static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT");

    /** What pages may send. */
    public static final List<String> REQUEST_HEADERS = List.of(
            "authorization",
            "content-type",
            "idempotency-attempt",
            "idempotency-key",
            "if-none-match",
            "x-correlation-id");

    /** What pages may read of an answer besides its body. */
    public static final List<String> ANSWER_HEADERS =
            List.of("apigw-requestid", "etag", "location", "retry-after", "x-correlation-id");

    /** How long a browser need not ask again. */
    public static final Duration REMEMBERED = Duration.ofHours(1);

    private CrossOrigin() {}
}
