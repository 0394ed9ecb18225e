package dev.stampede.localstack.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestEventTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-03-01T09:05:07.250Z");

    @Test
    void has_the_shape_of_payload_format_2_0() throws IOException {
        GatewayRequest request = new GatewayRequest(
                "PUT",
                "/v1/offers/a%20b/price",
                "x=1&y=%C3%A4+o&x=2&flag",
                "HTTP/1.1",
                List.of(
                        new Header("Host", "127.0.0.1:8080"),
                        new Header("User-Agent", "curl/8"),
                        new Header("Content-Type", "application/json"),
                        new Header("Accept", "application/json"),
                        new Header("ACCEPT", "text/html"),
                        new Header("Cookie", "a=1; b=2"),
                        new Header("Connection", "keep-alive")),
                "{\"amount\":\"ä\"}".getBytes(UTF_8),
                "127.0.0.1");

        assertThat(event(request, Optional.empty())).isEqualTo(JSON.readTree("""
                {"version": "2.0", "routeKey": "PUT /v1/offers/{offerId}/price", "rawPath": "/v1/offers/a b/price",
                 "rawQueryString": "x=1&y=%C3%A4+o&x=2&flag", "cookies": ["a=1", "b=2"],
                 "headers": {"host": "127.0.0.1:8080", "user-agent": "curl/8", "content-type": "application/json",
                             "accept": "application/json,text/html",
                             "x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "http"},
                 "queryStringParameters": {"x": "1,2", "y": "ä o", "flag": ""},
                 "requestContext": {"accountId": "000000000000", "apiId": "local",
                    "domainName": "127.0.0.1", "domainPrefix": "127",
                    "http": {"method": "PUT", "path": "/v1/offers/a b/price", "protocol": "HTTP/1.1",
                             "sourceIp": "127.0.0.1", "userAgent": "curl/8"},
                    "requestId": "id=", "routeKey": "PUT /v1/offers/{offerId}/price", "stage": "$default",
                    "time": "01/Mar/2026:09:05:07 +0000", "timeEpoch": 1772355907250},
                 "pathParameters": {"offerId": "a b"}, "body": "{\\"amount\\":\\"ä\\"}", "isBase64Encoded": false}"""));
    }

    @Test
    void leaves_out_what_a_request_does_not_have() throws IOException {
        JsonNode event = event(request("", new byte[0]), Optional.empty());

        assertThat(event.has("body")).isFalse();
        assertThat(event.has("cookies")).isFalse();
        assertThat(event.has("queryStringParameters")).isFalse();
        assertThat(event.get("rawQueryString").asText()).isEmpty();
        assertThat(event.get("isBase64Encoded").asBoolean()).isFalse();
    }

    @Test
    void encodes_bodies_that_are_not_text() throws IOException {
        JsonNode event = event(request("image/png", new byte[] {(byte) 0xff, 0}), Optional.empty());

        assertThat(event.get("body").asText()).isEqualTo("/wA=");
        assertThat(event.get("isBase64Encoded").asBoolean()).isTrue();
    }

    @Test
    void hands_on_the_tokens_claims() throws IOException {
        AuthorizedCaller caller = new AuthorizedCaller(
                ClaimStrings.of(Map.of("cognito:groups", List.of("seller", "shopper"), "exp", 1772355907L, "ok", true)),
                Optional.empty());

        JsonNode jwt = event(request("", new byte[0]), Optional.of(caller)).at("/requestContext/authorizer/jwt");

        assertThat(jwt.get("claims"))
                .isEqualTo(JSON.readTree(
                        "{\"cognito:groups\":\"[seller shopper]\",\"exp\":\"1772355907\",\"ok\":\"true\"}"));
        assertThat(jwt.get("scopes").isNull()).isTrue();
    }

    private static GatewayRequest request(String contentType, byte[] body) {
        return new GatewayRequest(
                "PUT",
                "/v1/offers/o-1/price",
                "",
                "HTTP/1.1",
                List.of(new Header("Content-Type", contentType)),
                body,
                "127.0.0.1");
    }

    private static JsonNode event(GatewayRequest request, Optional<AuthorizedCaller> caller) throws IOException {
        RouteDefinition route = new RouteDefinition(
                "PUT /v1/offers/{offerId}/price", "Selling", Optional.empty(), Optional.empty(), Duration.ofSeconds(9));
        Routes.Match match =
                new Routes(List.of(route)).match("PUT", request.encodedPath()).orElseThrow();
        return JSON.readTree(new RequestEvent("000000000000").write(request, match, caller, "id=", NOW));
    }
}
