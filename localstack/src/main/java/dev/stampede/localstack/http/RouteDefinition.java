package dev.stampede.localstack.http;

import java.time.Duration;
import java.util.Optional;

/**
 * A route and what it calls.
 *
 * @param routeKey method and path, such as {@code GET /v1/orders/{orderId}}
 * @param functionName the function behind it
 * @param authorizer who may call it; everyone when empty
 * @param throttle its own limit, if it has one
 * @param timeout how long the function may take before the front gives up
 */
public record RouteDefinition(
        String routeKey,
        String functionName,
        Optional<JwtAuthorizerDefinition> authorizer,
        Optional<ThrottleDefinition> throttle,
        Duration timeout) {}
