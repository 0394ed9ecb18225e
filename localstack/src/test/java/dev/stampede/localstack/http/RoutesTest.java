package dev.stampede.localstack.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    private static final Routes ROUTES = routes(
            "ANY /{proxy+}",
            "GET /v1/{anything}/special",
            "ANY /v1/products/{productId}",
            "GET /v1/products/{productId}",
            "GET /v1/products/new",
            "POST /v1/products",
            "GET /v1/products/{productId}/{rest+}");

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/products/p-1,       GET /v1/products/{productId}",
        "DELETE, /v1/products/p-1,       ANY /v1/products/{productId}",
        "GET,    /v1/products/new,       GET /v1/products/new",
        "POST,   /v1/products,           POST /v1/products",
        "GET,    /v1/products/special,   GET /v1/products/{productId}",
        "GET,    /v1/offers/special,     GET /v1/{anything}/special",
        "GET,    /v1/products/p-1/a,     GET /v1/products/{productId}/{rest+}",
        "GET,    /v1/products,           ANY /{proxy+}",
        "PUT,    /elsewhere/a/b,         ANY /{proxy+}",
    })
    void the_most_specific_route_wins(String method, String path, String routeKey) {
        assertThat(ROUTES.match(method, path).orElseThrow().route().routeKey()).isEqualTo(routeKey);
    }

    @Test
    void path_parameters_are_decoded_and_an_encoded_slash_separates_nothing() {
        assertThat(ROUTES.match("GET", "/v1/products/a%2Fb%20c+d").orElseThrow().pathParameters())
                .isEqualTo(Map.of("productId", "a/b c+d"));
    }

    @Test
    void a_parameter_is_never_empty() {
        assertThat(routes("GET /v1/orders/{orderId}").match("GET", "/v1/orders/"))
                .isEmpty();
        assertThat(routes("GET /v1/{seller}/orders").match("GET", "/v1//orders"))
                .isEmpty();
    }

    @Test
    void a_greedy_parameter_takes_all_that_follows() {
        assertThat(ROUTES.match("GET", "/v1/products/p-1/images/front")
                        .orElseThrow()
                        .pathParameters())
                .isEqualTo(Map.of("productId", "p-1", "rest", "images/front"));
    }

    @Test
    void without_a_default_route_nothing_else_matches() {
        assertThat(routes("GET /v1/orders").match("POST", "/v1/orders")).isEmpty();
        assertThat(routes("GET /v1/orders").match("GET", "/v1/orders/")).isEmpty();
        assertThat(routes("GET /v1/orders").match("GET", "/")).isEmpty();
    }

    @Test
    void the_default_route_takes_the_rest() {
        Routes routes = routes("$default", "GET /v1/orders");

        assertThat(routes.match("POST", "/v1/orders").orElseThrow().route().routeKey())
                .isEqualTo("$default");
        assertThat(routes.match("GET", "/v1/orders").orElseThrow().route().routeKey())
                .isEqualTo("GET /v1/orders");
    }

    @Test
    void a_malformed_route_key_is_refused() {
        assertThatThrownBy(() -> routes("/v1/orders"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/v1/orders");
    }

    private static Routes routes(String... keys) {
        List<RouteDefinition> routes = Stream.of(keys)
                .map(key ->
                        new RouteDefinition(key, "Function", Optional.empty(), Optional.empty(), Duration.ofSeconds(1)))
                .toList();
        return new Routes(routes);
    }
}
