package dev.stampede.infra.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.infra.Marketplace;
import dev.stampede.infra.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShopApiTest {

    private static final Marketplace DEV = Marketplace.dev();

    private static final String ROUTES = """
            GET  /v1/categories                             open           CatalogApi
            GET  /v1/categories/{category}/products         open           CatalogApi
            GET  /v1/products/{productId}                   open           CatalogApi
            GET  /v1/offers/{offerId}/availability          open           CatalogApi
            POST /v1/shipping-quotes                        stampede/shop  CheckoutApi
            POST /v1/orders                                 stampede/shop  CheckoutApi
            GET  /v1/orders                                 stampede/shop  CheckoutApi
            GET  /v1/orders/{orderId}                       stampede/shop  CheckoutApi
            PUT  /v1/orders/{orderId}/cancellation          stampede/shop  CheckoutApi
            PUT  /v1/seller                                 stampede/sell  SellingApi
            GET  /v1/seller                                 stampede/sell  SellingApi
            PUT  /v1/seller/tariff                          stampede/sell  SellingApi
            GET  /v1/seller/tariff                          stampede/sell  SellingApi
            POST /v1/products                               stampede/sell  SellingApi
            POST /v1/offers                                 stampede/sell  SellingApi
            GET  /v1/seller/offers                          stampede/sell  SellingApi
            PUT  /v1/offers/{offerId}/price                 stampede/sell  SellingApi
            PUT  /v1/offers/{offerId}/window                stampede/sell  SellingApi
            PUT  /v1/offers/{offerId}/withdrawal            stampede/sell  SellingApi
            GET  /v1/offers/{offerId}/history               stampede/sell  SellingApi
            GET  /v1/offers/{offerId}/stock                 stampede/sell  SellingApi
            PUT  /v1/offers/{offerId}/stock                 stampede/sell  SellingApi
            POST /v1/offers/{offerId}/stock-adjustments     stampede/sell  SellingApi
            GET  /v1/seller/orders                          stampede/sell  ParcelsApi
            PUT  /v1/seller/orders/{orderId}/parcel         stampede/sell  ParcelsApi
            POST /v1/sales                                  stampede/sell+stampede/operate  FlashsaleApi
            GET  /v1/sales/{saleId}                         open           FlashsaleApi
            PUT  /v1/sales/{saleId}/pause                   stampede/sell+stampede/operate  FlashsaleApi
            PUT  /v1/sales/{saleId}/resume                  stampede/sell+stampede/operate  FlashsaleApi
            PUT  /v1/sales/{saleId}/window                  stampede/sell+stampede/operate  FlashsaleApi
            PUT  /v1/sales/{saleId}/cancellation            stampede/sell+stampede/operate  FlashsaleApi
            PUT  /v1/sales/{saleId}/peak                    stampede/sell+stampede/operate  FlashsaleApi
            GET  /v1/sales/{saleId}/audit                   stampede/sell+stampede/operate  FlashsaleApi
            GET  /v1/sales/{saleId}/room                    open           FlashsaleApi
            GET  /v1/sales/{saleId}/room/tickets            open           FlashsaleApi
            PUT  /v1/sales/{saleId}/place                   stampede/shop  FlashsaleApi
            GET  /v1/sales/{saleId}/place                   stampede/shop  FlashsaleApi
            POST /v1/treasures                              stampede/sell+stampede/operate  FlashsaleApi
            GET  /v1/treasures/{treasureId}                 open           FlashsaleApi
            PUT  /v1/treasures/{treasureId}/claim           stampede/shop  FlashsaleApi
            """;

    private static final String EVERYTHING_ELSE = "$default";

    @Test
    void passes_on_what_a_function_says_of_when_to_come_again() {
        assertThat(DEV.all("AWS::ApiGatewayV2::Integration"))
                .isNotEmpty()
                .allSatisfy(integration ->
                        assertThat(integration.property("ResponseParameters")).isEmpty());
    }

    @Test
    void has_these_routes_and_wants_the_scopes_that_they_name() {
        var expected = expectedRoutes();
        expectedRoutes().forEach((key, rules) -> {
            if (key.startsWith("GET ")) {
                expected.put(key.replaceFirst("GET", "HEAD"), rules);
            }
        });
        expected.put(EVERYTHING_ELSE, "open CatalogApi");

        assertThat(deployedRoutes()).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void tells_the_function_behind_everything_else_which_routes_there_are() {
        var routes = DEV.one("AWS::Lambda::Function", "CatalogApi").text("Environment", "Variables", "ROUTES");

        assertThat(routes.split(","))
                .containsExactlyInAnyOrderElementsOf(expectedRoutes().keySet());
    }

    @Test
    void takes_tokens_of_the_stages_own_user_pool_for_its_own_client() {
        var authorizers = DEV.all("AWS::ApiGatewayV2::Authorizer");

        assertThat(authorizers).hasSize(1);
        var authorizer = authorizers.getFirst();
        assertThat(authorizer.text("AuthorizerType")).isEqualTo("JWT");
        assertThat(authorizer.property("IdentitySource")).contains(List.of("$request.header.Authorization"));
        assertThat(authorizer.property("JwtConfiguration", "Issuer"))
                .contains(Map.of("Fn::GetAtt", List.of("UserPool", "ProviderURL")));
        assertThat(authorizer.property("JwtConfiguration", "Audience"))
                .contains(List.of(Map.of("Ref", "StorefrontClient")));
    }

    @Test
    void gives_functions_payload_2_and_less_than_the_gateways_30_seconds() {
        assertThat(DEV.all("AWS::ApiGatewayV2::Integration")).hasSize(5).allSatisfy(integration -> {
            assertThat(integration.text("PayloadFormatVersion")).isEqualTo("2.0");
            assertThat(integration.number("TimeoutInMillis")).isLessThan(30_000);
            var function = integration.text("IntegrationUri", "Ref").replace("Live", "");
            assertThat(DEV.one("AWS::Lambda::Function", function).number("Timeout") * 1000)
                    .isLessThan(integration.number("TimeoutInMillis"));
        });
    }

    @Test
    void throttles_orders_more_than_the_rest() {
        assertThat(stage().number("DefaultRouteSettings", "ThrottlingRateLimit"))
                .isEqualTo(10_000);
        assertThat(stage().number("DefaultRouteSettings", "ThrottlingBurstLimit"))
                .isEqualTo(5_000);
        assertThat(stage().number("RouteSettings", "POST /v1/orders", "ThrottlingRateLimit"))
                .isEqualTo(2_000);
        assertThat(stage().number("RouteSettings", "POST /v1/orders", "ThrottlingBurstLimit"))
                .isEqualTo(2_000);
    }

    @Test
    void lets_little_through_of_what_has_no_route() {
        assertThat(stage().number("RouteSettings", EVERYTHING_ELSE, "ThrottlingRateLimit"))
                .isEqualTo(50);
        assertThat(stage().number("RouteSettings", EVERYTHING_ELSE, "ThrottlingBurstLimit"))
                .isEqualTo(100);
    }

    @Test
    void sets_a_routes_throttle_only_once_the_route_is_there() {
        var throttled = DEV.all("AWS::ApiGatewayV2::Route").stream()
                .filter(route -> Set.of("POST /v1/orders", EVERYTHING_ELSE).contains(route.text("RouteKey")))
                .map(Resource::id)
                .toList();

        assertThat(stage().definition().get("DependsOn"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrderElementsOf(throttled);
    }

    @ParameterizedTest
    @CsvSource({"$context.requestId", "$context.integration.requestId", "$context.routeKey", "$context.status"})
    void logs_of_each_request(String variable) {
        assertThat(stage().text("AccessLogSettings", "Format")).contains('"' + variable + '"');
    }

    @Test
    void lets_browsers_send_and_read_the_headers_of_its_protocol() {
        var cors = DEV.one("AWS::ApiGatewayV2::Api", "ShopApi");

        assertThat(cors.property("CorsConfiguration", "AllowHeaders"))
                .contains(List.of(
                        "authorization",
                        "content-type",
                        "idempotency-attempt",
                        "idempotency-key",
                        "if-none-match",
                        "x-correlation-id"));
        assertThat(cors.property("CorsConfiguration", "ExposeHeaders"))
                .contains(List.of("apigw-requestid", "etag", "location", "retry-after", "x-correlation-id"));
        assertThat(cors.property("CorsConfiguration", "AllowCredentials")).isEmpty();
    }

    @Test
    void lets_only_the_storefronts_pages_call_where_there_are_shoppers() {
        assertThat(Marketplace.prodWithAllSettings()
                        .one("AWS::ApiGatewayV2::Api", "ShopApi")
                        .list("CorsConfiguration", "AllowOrigins"))
                .isEqualTo(List.of("https://shop.example", "https://beta.shop.example"));
        assertThat(Marketplace.prod().one("AWS::ApiGatewayV2::Api", "ShopApi").property("CorsConfiguration"))
                .as("pages of its own address need no leave")
                .isEmpty();
    }

    private static Resource stage() {
        return DEV.one("AWS::ApiGatewayV2::Stage", "ShopApiStage");
    }

    private static Map<String, String> expectedRoutes() {
        return ROUTES.lines()
                .map(line -> line.split("\\s+"))
                .collect(Collectors.toMap(
                        part -> part[0] + " " + part[1],
                        part -> part[2] + " " + part[3],
                        (first, second) -> first,
                        TreeMap::new));
    }

    private static Map<String, String> deployedRoutes() {
        return DEV.all("AWS::ApiGatewayV2::Route").stream()
                .collect(Collectors.toMap(
                        route -> route.text("RouteKey"), route -> access(route) + " " + functionBehind(route)));
    }

    private static String access(Resource route) {
        var jwt = route.property("AuthorizationType").equals(Optional.of("JWT"))
                && route.property("AuthorizerId").isPresent();
        return jwt
                ? route.list("AuthorizationScopes").stream()
                        .map(Object::toString)
                        .collect(Collectors.joining("+"))
                : "open";
    }

    /** A route's target is {@code integrations/} joined with a reference to its integration. */
    private static String functionBehind(Resource route) {
        var target = route.text("Target");
        return DEV.all("AWS::ApiGatewayV2::Integration").stream()
                .filter(integration -> target.contains("Ref=" + integration.id() + "}"))
                .map(integration -> integration.text("IntegrationUri", "Ref"))
                .map(alias -> alias.substring(0, alias.length() - "Live".length()))
                .collect(Collectors.joining(", "));
    }
}
