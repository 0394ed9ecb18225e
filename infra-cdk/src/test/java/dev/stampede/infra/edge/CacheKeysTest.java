package dev.stampede.infra.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.infra.ApiDocument;
import dev.stampede.infra.Marketplace;
import dev.stampede.infra.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a stranger writes into a request must not decide what it costs: whatever is part of a cache's key and can be
 * made up sends each request to the tables.
 */
final class CacheKeysTest {

    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void hold_nothing_that_a_stranger_sends_in_a_header(Marketplace stage) {
        assertThat(EdgeBehaviour.allOf(stage).flatMap(path -> path.cache().stream()))
                .isNotEmpty()
                .allSatisfy(cache -> {
                    assertThat(key(cache, "HeadersConfig", "Headers")).isEmpty();
                    assertThat(key(cache, "CookiesConfig", "Cookies")).isEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void hold_of_the_query_what_is_documented_of_each_route_and_no_more(Marketplace stage) {
        assertThat(routesForAnyone(stage)).hasSizeGreaterThan(5).allSatisfy(route -> {
            var behaviour = EdgeBehaviour.of(stage, path(route));
            assertThat(behaviour.cache()).as("%s is kept", route).isPresent();
            assertThat(key(behaviour.cache().orElseThrow(), "QueryStringsConfig", "QueryStrings"))
                    .as("%s, under %s", route, behaviour.pattern())
                    .isEqualTo(ApiDocument.queryOf(path(route), "get"));
        });
    }

    /** What is kept for anyone must never be what a token was needed for. */
    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void keep_nothing_that_a_token_is_needed_for(Marketplace stage) {
        assertThat(routes(stage, "JWT").filter(route -> route.startsWith("GET ")))
                .isNotEmpty()
                .allSatisfy(
                        route -> assertThat(EdgeBehaviour.of(stage, path(route)).cache())
                                .as(route)
                                .isEmpty());
    }

    /** The answers may be read by pages of the same origins as the gateway says, whoever asked for them first. */
    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void need_no_origin_as_the_edge_says_itself_which_pages_may_read_an_answer(Marketplace stage) {
        var gateway = stage.only("AWS::ApiGatewayV2::Api").property("CorsConfiguration");
        assertThat(EdgeBehaviour.allOf(stage)).isNotEmpty().allSatisfy(path -> {
            var edge = path.headers().property("ResponseHeadersPolicyConfig", "CorsConfig");
            assertThat(edge.isPresent()).isEqualTo(gateway.isPresent());
            gateway.map(cors -> new Resource("Shop", "cors", Map.of("Properties", cors)))
                    .ifPresent(cors -> saysTheSame(path.headers(), cors));
        });
    }

    /** The gateway answers a preflight by what it asks for; that is passed on, and kept under nothing. */
    @ParameterizedTest
    @MethodSource(Marketplace.VARIANTS)
    void leave_the_preflight_to_the_gateway(Marketplace stage) {
        boolean called = stage.only("AWS::ApiGatewayV2::Api")
                .property("CorsConfiguration")
                .isPresent();
        assertThat(EdgeBehaviour.allOf(stage).filter(path -> path.cache().isPresent()))
                .isNotEmpty()
                .allSatisfy(path -> {
                    assertThat(path.methods()).contains("OPTIONS");
                    assertThat(path.keptMethods()).doesNotContain("OPTIONS");
                    assertThat(path.forwardedHeaders()).isEqualTo(called ? PREFLIGHT : Set.of());
                });
    }

    private static final Set<String> PREFLIGHT =
            Set.of("Origin", "Access-Control-Request-Headers", "Access-Control-Request-Method");

    private static void saysTheSame(Resource edge, Resource gateway) {
        var config = "ResponseHeadersPolicyConfig";
        assertThat(items(edge, config, "CorsConfig", "AccessControlAllowOrigins"))
                .isEqualTo(Set.copyOf(texts(gateway.list("AllowOrigins"))));
        assertThat(items(edge, config, "CorsConfig", "AccessControlAllowMethods"))
                .isEqualTo(Set.copyOf(texts(gateway.list("AllowMethods"))));
        assertThat(items(edge, config, "CorsConfig", "AccessControlAllowHeaders"))
                .isEqualTo(Set.copyOf(texts(gateway.list("AllowHeaders"))));
        assertThat(items(edge, config, "CorsConfig", "AccessControlExposeHeaders"))
                .isEqualTo(Set.copyOf(texts(gateway.list("ExposeHeaders"))));
        assertThat(edge.property(config, "CorsConfig", "AccessControlAllowCredentials"))
                .contains(false);
        assertThat(edge.property(config, "CorsConfig", "OriginOverride")).contains(true);
    }

    private static Set<String> items(Resource edge, String... path) {
        return Set.copyOf(texts(
                edge.list(Stream.concat(Stream.of(path), Stream.of("Items")).toArray(String[]::new))));
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static Stream<String> routesForAnyone(Marketplace stage) {
        return routes(stage, "NONE").filter(route -> !route.equals("$default"));
    }

    private static Stream<String> routes(Marketplace stage, String authorization) {
        return stage.all("AWS::ApiGatewayV2::Route").stream()
                .filter(route -> route.property("AuthorizationType")
                        .map(Object::toString)
                        .orElse("NONE")
                        .equals(authorization))
                .map(route -> route.text("RouteKey"));
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }

    private static Set<String> key(Resource cache, String... path) {
        var at = Stream.concat(
                        Stream.of("CachePolicyConfig", "ParametersInCacheKeyAndForwardedToOrigin"), Stream.of(path))
                .toArray(String[]::new);
        return cache.list(at).stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
