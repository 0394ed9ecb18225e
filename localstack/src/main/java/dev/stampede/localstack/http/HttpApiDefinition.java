package dev.stampede.localstack.http;

import java.util.List;
import java.util.Optional;

/**
 * One HTTP API as the template defines it.
 *
 * @param routes its routes
 * @param cors what it answers to other origins; empty when it leaves that to the functions
 * @param throttle the stage's default, for each route that has none of its own
 */
public record HttpApiDefinition(
        List<RouteDefinition> routes, Optional<CorsDefinition> cors, ThrottleDefinition throttle) {

    /** Keeps an unmodifiable copy of the routes. */
    public HttpApiDefinition {
        routes = List.copyOf(routes);
    }
}
