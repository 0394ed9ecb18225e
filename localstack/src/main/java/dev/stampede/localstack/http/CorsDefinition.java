package dev.stampede.localstack.http;

import java.time.Duration;
import java.util.List;

/**
 * What scripts of other origins may do.
 *
 * @param allowOrigins origins, {@code *}, {@code http://*} or {@code https://*}
 * @param allowMethods methods or {@code *}
 * @param allowHeaders request headers or {@code *}
 * @param exposeHeaders response headers that scripts may read
 * @param maxAge how long a browser may remember a preflight's answer
 * @param allowCredentials whether requests may carry credentials
 */
public record CorsDefinition(
        List<String> allowOrigins,
        List<String> allowMethods,
        List<String> allowHeaders,
        List<String> exposeHeaders,
        Duration maxAge,
        boolean allowCredentials) {

    /** Keeps unmodifiable copies. */
    public CorsDefinition {
        allowOrigins = List.copyOf(allowOrigins);
        allowMethods = List.copyOf(allowMethods);
        allowHeaders = List.copyOf(allowHeaders);
        exposeHeaders = List.copyOf(exposeHeaders);
    }
}
