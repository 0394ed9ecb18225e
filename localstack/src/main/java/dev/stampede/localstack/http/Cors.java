package dev.stampede.localstack.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Cross-origin rules: the API's own answers to preflights, and headers on all other answers. */
final class Cors {

    private final CorsDefinition rules;

    Cors(CorsDefinition rules) {
        this.rules = rules;
    }

    /** The answer to a preflight, whether or not there is an {@code OPTIONS} route; empty for other requests. */
    Optional<GatewayAnswer> preflight(GatewayRequest request) {
        if (!request.method().equals("OPTIONS")
                || request.header("origin").isEmpty()
                || request.header("access-control-request-method").isEmpty()) {
            return Optional.empty();
        }
        List<Header> headers = new ArrayList<>(originHeaders(request));
        if (!headers.isEmpty()) {
            addList(headers, "access-control-allow-methods", rules.allowMethods());
            addList(headers, "access-control-allow-headers", rules.allowHeaders());
            if (!rules.maxAge().isZero()) {
                headers.add(new Header(
                        "access-control-max-age", Long.toString(rules.maxAge().toSeconds())));
            }
        }
        return Optional.of(new GatewayAnswer(204, headers, new byte[0]));
    }

    /** The answer with this API's CORS headers in place of the function's own. */
    GatewayAnswer apply(GatewayRequest request, GatewayAnswer answer) {
        List<Header> others = answer.headers().stream()
                .filter(header -> !header.name().toLowerCase(Locale.ROOT).startsWith("access-control-"))
                .toList();
        List<Header> own = new ArrayList<>(originHeaders(request));
        if (!own.isEmpty()) {
            addList(own, "access-control-expose-headers", rules.exposeHeaders());
        }
        return new GatewayAnswer(answer.status(), others, answer.body()).with(own);
    }

    private List<Header> originHeaders(GatewayRequest request) {
        Optional<String> origin = request.header("origin").filter(this::allows);
        if (origin.isEmpty()) {
            return List.of();
        }
        List<Header> headers = new ArrayList<>();
        headers.add(
                new Header("access-control-allow-origin", rules.allowOrigins().contains("*") ? "*" : origin.get()));
        if (rules.allowCredentials()) {
            headers.add(new Header("access-control-allow-credentials", "true"));
        }
        return headers;
    }

    private boolean allows(String origin) {
        return rules.allowOrigins().stream()
                .anyMatch(allowed -> allowed.equals("*")
                        || allowed.equals(origin)
                        || (allowed.endsWith("://*") && origin.startsWith(allowed.substring(0, allowed.length() - 1))));
    }

    private static void addList(List<Header> headers, String name, List<String> values) {
        if (!values.isEmpty()) {
            headers.add(new Header(name, String.join(",", values)));
        }
    }
}
