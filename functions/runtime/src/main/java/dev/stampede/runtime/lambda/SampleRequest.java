package dev.stampede.runtime.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.Map;

/** Requests to prime a snapshot with, as the gateway would send them. */
public final class SampleRequest {

    /** The account that sample requests come from; it never registers and never orders. */
    public static final String SUBJECT = "priming";

    private SampleRequest() {}

    /** A signed-in request in the roles of a shopper and a seller that nobody is. */
    public static APIGatewayV2HTTPEvent of(String method, String path, String body) {
        var jwt = RequestContext.Authorizer.JWT
                .builder()
                .withClaims(Map.of("sub", SUBJECT, "cognito:groups", "[shopper seller]"))
                .build();
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey("priming")
                .withRawPath(path)
                .withRawQueryString("")
                .withHeaders(Map.of(
                        "accept", "application/json",
                        "content-type", "application/json",
                        "idempotency-key", "priming"))
                .withBody(body)
                .withIsBase64Encoded(false)
                .withRequestContext(RequestContext.builder()
                        .withRequestId("priming")
                        .withStage("$default")
                        .withHttp(RequestContext.Http.builder()
                                .withMethod(method)
                                .withPath(path)
                                .withProtocol("HTTP/1.1")
                                .withSourceIp("127.0.0.1")
                                .build())
                        .withAuthorizer(
                                RequestContext.Authorizer.builder().withJwt(jwt).build())
                        .build())
                .build();
    }

    /** A signed-in request without a body. */
    public static APIGatewayV2HTTPEvent get(String path) {
        return of("GET", path, "");
    }
}
