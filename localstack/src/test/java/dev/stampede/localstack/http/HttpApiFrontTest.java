package dev.stampede.localstack.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.localstack.identity.LocalIdentity;
import dev.stampede.localstack.server.LoopbackPort;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HttpApiFrontTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FrontFunctions FUNCTIONS = new FrontFunctions();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static LocalIdentity identity;
    private static HttpApiFront front;

    @BeforeAll
    static void start() throws IOException {
        identity = LocalIdentity.start(0, "stampede", Optional.empty());
        List<RouteDefinition> routes = List.of(
                route("GET /open/{id}", "Echo"),
                route("POST /open", "Echo"),
                route("GET /failing", "Failing"),
                route("GET /malformed", "Malformed"),
                route("GET /busy", "Busy"),
                route("GET /waiting", "Waiting"),
                new RouteDefinition("GET /slow", "Silent", Optional.empty(), Optional.empty(), Duration.ofMillis(100)),
                new RouteDefinition(
                        "GET /rare",
                        "Echo",
                        Optional.empty(),
                        Optional.of(new ThrottleDefinition(0.001, 1)),
                        Duration.ofSeconds(5)),
                guarded("GET /guarded"));
        CorsDefinition cors = new CorsDefinition(
                List.of("https://shop.example"),
                List.of("GET", "POST"),
                List.of("authorization"),
                List.of("x-correlation-id"),
                Duration.ofMinutes(5),
                false);
        front = HttpApiFront.start(
                new HttpApiDefinition(routes, Optional.of(cors), new ThrottleDefinition(10_000, 10_000)),
                FUNCTIONS,
                LoopbackPort.take(0),
                "000000000000");
    }

    @AfterAll
    static void stop() {
        front.close();
        identity.close();
        HTTP.close();
    }

    @Test
    void an_answer_has_one_date() throws Exception {
        assertThat(get("/open/a").headers().allValues("date"))
                .hasSize(1)
                .doesNotContain("Thu, 01 Jan 1970 00:00:00 GMT");
    }

    @Test
    void a_request_reaches_its_function_and_the_answer_its_caller() throws Exception {
        HttpResponse<String> response = get("/open/a%20b?q=1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("apigw-requestid").orElseThrow())
                .isEqualTo(event(response).at("/requestContext/requestId").asText());
        assertThat(event(response).at("/pathParameters/id").asText()).isEqualTo("a b");
        assertThat(event(response).get("rawQueryString").asText()).isEqualTo("q=1");
    }

    @Test
    void what_has_no_route_is_not_found() throws Exception {
        assertAnswer(get("/nowhere"), 404, "Not Found");
        assertAnswer(send(request("/open/1").DELETE()), 404, "Not Found");
    }

    @Test
    void a_functions_failure_is_not_shown() throws Exception {
        assertAnswer(get("/failing"), 500, "Internal Server Error");
        assertAnswer(get("/malformed"), 500, "Internal Server Error");
    }

    @Test
    void a_busy_or_slow_function_is_unavailable() throws Exception {
        assertAnswer(get("/busy"), 503, "Service Unavailable");
        assertAnswer(get("/slow"), 503, "Service Unavailable");
    }

    @Test
    void a_route_beyond_its_throttle_refuses() throws Exception {
        assertThat(get("/rare").statusCode()).isEqualTo(200);
        assertAnswer(get("/rare"), 429, "Too Many Requests");
    }

    @Test
    void too_much_is_refused() throws Exception {
        assertAnswer(
                send(request("/open").POST(BodyPublishers.ofByteArray(new byte[ApiGateway.MOST_BODY_BYTES + 1]))),
                413,
                "Request Entity Too Large");
        assertThat(send(request("/open/1").header("x-long", "x".repeat(11_000)).GET())
                        .statusCode())
                .isEqualTo(431);
        assertThat(get("/open/" + "x".repeat(11_000)).statusCode()).isEqualTo(414);
    }

    @Test
    void a_token_of_the_issuer_for_this_audience_opens_a_guarded_route() throws Exception {
        HttpResponse<String> response = getWith("/guarded", identity.tokenFor("ada", Set.of("seller")));

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode claims = event(response).at("/requestContext/authorizer/jwt/claims");
        assertThat(claims.get("sub").asText()).isEqualTo("ada");
        assertThat(claims.get("cognito:groups").asText()).isEqualTo("[seller]");
        assertThat(claims.get("exp").isTextual()).isTrue();
    }

    @Test
    void a_guarded_route_stays_closed_without_one() throws Exception {
        HttpResponse<String> response = get("/guarded");

        assertAnswer(response, 401, "Unauthorized");
        assertThat(response.headers().firstValue("www-authenticate")).contains("Bearer");
    }

    @Test
    void preflights_are_answered_without_a_route() throws Exception {
        HttpResponse<String> response = send(request("/open/1")
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("access-control-allow-origin")).contains("https://shop.example");
        assertThat(response.headers().firstValue("access-control-allow-methods"))
                .contains("GET,POST");
        assertThat(response.headers().firstValue("access-control-max-age")).contains("300");
    }

    @Test
    void answers_carry_the_apis_cors_headers_and_not_the_functions() throws Exception {
        HttpResponse<String> friend =
                send(request("/open/1").header("Origin", "https://shop.example").GET());
        HttpResponse<String> stranger = send(
                request("/open/1").header("Origin", "https://other.example").GET());

        assertThat(friend.headers().allValues("access-control-allow-origin")).containsExactly("https://shop.example");
        assertThat(friend.headers().firstValue("access-control-expose-headers")).contains("x-correlation-id");
        assertThat(stranger.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void a_thousand_waiting_requests_do_not_hold_up_others() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, 1_000)
                .mapToObj(i -> HTTP.sendAsync(request("/waiting").GET().build(), BodyHandlers.ofString()))
                .toList();

        assertThat(get("/open/1").statusCode()).isEqualTo(200);
        FUNCTIONS.release();

        assertThat(waiting)
                .allSatisfy(response -> assertThat(response.join().statusCode()).isEqualTo(200));
    }

    private static RouteDefinition route(String key, String function) {
        return new RouteDefinition(key, function, Optional.empty(), Optional.empty(), Duration.ofSeconds(20));
    }

    private static RouteDefinition guarded(String key) {
        return new RouteDefinition(
                key,
                "Echo",
                Optional.of(new JwtAuthorizerDefinition(identity.issuer(), List.of("stampede"), List.of())),
                Optional.empty(),
                Duration.ofSeconds(20));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(front.uri().resolve(path)).timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private static HttpResponse<String> getWith(String path, String token) throws Exception {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode event(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    private static void assertAnswer(HttpResponse<String> response, int status, String message) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo("{\"message\":\"" + message + "\"}");
    }
}
