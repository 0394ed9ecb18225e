package dev.stampede.localstack.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One route to a function.
 *
 * @param routeKey method and path such as {@code GET /v1/products/{productId}}, or {@code $default}
 * @param functionName the function that answers
 * @param authorizer who may call it; empty for anyone
 * @param throttle its own throttle, if the stage's doesn't apply
 * @param answerHeaders headers that the gateway sets on the integration's answers, by status
 * @param timeout the integration's time-out; more than 30 seconds is cut to that
 */
public record RouteDefinition(
        String routeKey,
        String functionName,
        Optional<JwtAuthorizerDefinition> authorizer,
        Optional<ThrottleDefinition> throttle,
        Map<Integer, List<Header>> answerHeaders,
        Duration timeout) {

    /** Keeps an unmodifiable copy of the headers. */
    public RouteDefinition {
        answerHeaders = Map.copyOf(answerHeaders);
    }
}
