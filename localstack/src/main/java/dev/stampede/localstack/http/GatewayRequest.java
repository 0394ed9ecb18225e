package dev.stampede.localstack.http;

import java.util.List;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param method the HTTP method
 * @param encodedPath the path as it was sent, percent-encoded
 * @param rawQuery the query string as it was sent, without question mark; empty when there was none
 * @param protocol such as {@code HTTP/1.1}
 * @param headers all headers in order
 * @param body the body; empty when there was none
 * @param sourceIp the caller's address
 */
@SuppressWarnings("ArrayRecordComponent") // a body is handed on, never compared
record GatewayRequest(
        String method,
        String encodedPath,
        String rawQuery,
        String protocol,
        List<Header> headers,
        byte[] body,
        String sourceIp) {

    /** The path, percent-decoded: what HTTP APIs (unlike REST APIs) give to functions. */
    String path() {
        return PercentEncoding.decode(encodedPath);
    }

    /** The header's first value. */
    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
