package dev.stampede.localstack.http;

import java.util.List;
import java.util.Optional;

/**
 * An HTTP API as the template defines it.
 *
 * @param routes its routes
 * @param cors how browsers of other origins may call it, if they may
 * @param throttle the limit of each route that has none of its own
 */
public record HttpApiDefinition(
        List<RouteDefinition> routes, Optional<CorsDefinition> cors, ThrottleDefinition throttle) {

    /** Keeps an unmodifiable copy of the routes. */
    public HttpApiDefinition {
        routes = List.copyOf(routes);
    }
}
