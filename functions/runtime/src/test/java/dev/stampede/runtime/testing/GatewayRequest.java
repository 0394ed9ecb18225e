package dev.stampede.runtime.testing;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the HTTP API hands it to a function.
 *
 * @param method the HTTP method
 * @param target path and query
 * @param headers as API Gateway sends them: names in lower case
 * @param claims of the caller's verified token, empty for a caller without one
 * @param body the text sent, may be empty
 */
public record GatewayRequest(
        String method, String target, Map<String, String> headers, Map<String, String> claims, String body) {

    /** Keeps unmodifiable copies. */
    public GatewayRequest {
        headers = Map.copyOf(headers);
        claims = Map.copyOf(claims);
    }

    /** An anonymous request without a body. */
    public static GatewayRequest of(String method, String target) {
        return new GatewayRequest(method, target, Map.of("accept", "application/json"), Map.of(), "");
    }

    /** The same request with one more header. */
    public GatewayRequest header(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new GatewayRequest(method, target, more, claims, body);
    }

    /** The same request by an account that is in these groups. */
    public GatewayRequest by(String subject, String... groups) {
        var token = Map.of("sub", subject, "cognito:groups", "[" + String.join(" ", groups) + "]");
        return new GatewayRequest(method, target, headers, token, body);
    }

    /** The same request with a token that says that, too. */
    public GatewayRequest claiming(Map<String, String> more) {
        var token = new HashMap<>(claims);
        token.putAll(more);
        return new GatewayRequest(method, target, headers, token, body);
    }

    /** The same request with a JSON body. */
    public GatewayRequest json(String json) {
        return new GatewayRequest(method, target, headers, claims, json).header("content-type", "application/json");
    }

    /** The same request with an idempotency key. */
    public GatewayRequest key(String idempotencyKey) {
        return header("idempotency-key", idempotencyKey);
    }

    /** What the function answers. */
    public Answer to(RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function) {
        return answerTo(event(), function);
    }

    /** What the function answers to an event that is ready to be sent. */
    public static Answer answerTo(
            APIGatewayV2HTTPEvent event, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function) {
        return new Answer(function.handleRequest(event, new TestContext()));
    }

    private APIGatewayV2HTTPEvent event() {
        int query = target.indexOf('?');
        var path = query < 0 ? target : target.substring(0, query);
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey("%s %s".formatted(method, path))
                .withRawPath(path)
                .withRawQueryString(query < 0 ? "" : target.substring(query + 1))
                .withQueryStringParameters(query < 0 ? Map.of() : parameters(target.substring(query + 1)))
                .withHeaders(headers)
                .withBody(body)
                .withIsBase64Encoded(false)
                .withRequestContext(RequestContext.builder()
                        .withRequestId("test-request")
                        .withStage("$default")
                        .withHttp(RequestContext.Http.builder()
                                .withMethod(method)
                                .withPath(path)
                                .withProtocol("HTTP/1.1")
                                .withSourceIp("127.0.0.1")
                                .build())
                        .withAuthorizer(authorizer().orElse(null))
                        .build())
                .build();
    }

    private Optional<RequestContext.Authorizer> authorizer() {
        return claims.isEmpty()
                ? Optional.empty()
                : Optional.of(RequestContext.Authorizer.builder()
                        .withJwt(RequestContext.Authorizer.JWT
                                .builder()
                                .withClaims(claims)
                                .build())
                        .build());
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return parameters;
    }
}
