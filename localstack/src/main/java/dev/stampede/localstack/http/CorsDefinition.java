package dev.stampede.localstack.http;

import java.time.Duration;
import java.util.List;

/**
 * How browsers of other origins may call an HTTP API.
 *
 * @param allowOrigins the origins, or {@code *}
 * @param allowMethods the methods, or {@code *}
 * @param allowHeaders the request headers, or {@code *}
 * @param exposeHeaders the response headers that a page may read
 * @param maxAge how long a browser may remember the answer
 * @param allowCredentials whether cookies and authorization are sent along
 */
public record CorsDefinition(
        List<String> allowOrigins,
        List<String> allowMethods,
        List<String> allowHeaders,
        List<String> exposeHeaders,
        Duration maxAge,
        boolean allowCredentials) {

    /** Keeps unmodifiable copies of the lists. */
    public CorsDefinition {
        allowOrigins = List.copyOf(allowOrigins);
        allowMethods = List.copyOf(allowMethods);
        allowHeaders = List.copyOf(allowHeaders);
        exposeHeaders = List.copyOf(exposeHeaders);
    }
}
