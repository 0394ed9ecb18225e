package dev.stampede.localstack.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What goes back to the caller.
 *
 * @param status the HTTP status
 * @param headers all headers in order
 * @param body the body
 */
@SuppressWarnings("ArrayRecordComponent") // a body is handed on, never compared
record GatewayAnswer(int status, List<Header> headers, byte[] body) {

    static final GatewayAnswer NOT_FOUND = message(404, "Not Found");
    static final GatewayAnswer TOO_MANY_REQUESTS = message(429, "Too Many Requests");
    static final GatewayAnswer TOO_LARGE = message(413, "Request Entity Too Large");
    static final GatewayAnswer INTERNAL_ERROR = message(500, "Internal Server Error");

    /** Also what HTTP APIs answer when a function takes too long; 504 is the REST APIs' answer. */
    static final GatewayAnswer UNAVAILABLE = message(503, "Service Unavailable");

    /** The gateway's own answer: a JSON object with a message. */
    static GatewayAnswer message(int status, String message) {
        return new GatewayAnswer(
                status,
                List.of(new Header("content-type", "application/json")),
                "{\"message\":\"%s\"}".formatted(message).getBytes(StandardCharsets.UTF_8));
    }

    /** The same with further headers. */
    GatewayAnswer with(List<Header> more) {
        return new GatewayAnswer(
                status, Stream.concat(headers.stream(), more.stream()).toList(), body);
    }
}
