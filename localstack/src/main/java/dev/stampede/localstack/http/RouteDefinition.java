package dev.stampede.localstack.http;

import java.time.Duration;
import java.util.Optional;

/**
 * One route to a function.
 *
 * @param routeKey method and path such as {@code GET /v1/products/{productId}}, or {@code $default}
 * @param functionName the function that answers
 * @param authorizer who may call it; empty for anyone
 * @param throttle its own throttle, if the stage's doesn't apply
 * @param timeout the integration's time-out; more than 30 seconds is cut to that
 */
public record RouteDefinition(
        String routeKey,
        String functionName,
        Optional<JwtAuthorizerDefinition> authorizer,
        Optional<ThrottleDefinition> throttle,
        Duration timeout) {}
