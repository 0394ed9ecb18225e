package dev.stampede.infra.shop;

import static software.amazon.awscdk.services.apigatewayv2.HttpMethod.GET;
import static software.amazon.awscdk.services.apigatewayv2.HttpMethod.POST;
import static software.amazon.awscdk.services.apigatewayv2.HttpMethod.PUT;

import dev.stampede.infra.function.JavaFunction;
import dev.stampede.infra.identity.IdentityStack;
import dev.stampede.infra.stage.Accepted;
import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import dev.stampede.model.account.Scope;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpJwtAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.AddRoutesOptions;
import software.amazon.awscdk.services.apigatewayv2.CorsHttpMethod;
import software.amazon.awscdk.services.apigatewayv2.CorsPreflightOptions;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.IHttpRouteAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.PayloadFormatVersion;
import software.constructs.Construct;

/** The marketplace over HTTP: which function answers which route, and which routes want a token. */
public final class ShopApi extends Construct {

    /** Under the 30 s at which an HTTP API gives up in any case (API Gateway developer guide, "Quotas"). */
    private static final Duration INTEGRATION_TIMEOUT = Duration.seconds(29);

    /** Sellers for what is theirs, operators for anybody's. */
    private static final List<Scope> ORGANISERS = List.of(Scope.SELL, Scope.OPERATE);

    private final HttpApi api;
    private final IHttpRouteAuthorizer tokenHolders;
    private final List<String> routes = new ArrayList<>();

    /** @param identity whose tokens are taken */
    ShopApi(Construct scope, String id, Stage stage, IdentityStack identity, Functions functions) {
        super(scope, id);
        api = LogicalId.pin("ShopApi", api(stage));
        tokenHolders = HttpJwtAuthorizer.Builder.create("Tokens", identity.issuer())
                .jwtAudience(List.of(identity.audience()))
                .build();

        var catalog = integration("CatalogApi", functions.catalogApi());
        open(GET, "/v1/categories", catalog);
        open(GET, "/v1/categories/{category}/products", catalog);
        open(GET, "/v1/products/{productId}", catalog);
        open(GET, "/v1/offers/{offerId}/availability", catalog);

        var checkout = integration("CheckoutApi", functions.checkoutApi());
        guarded(POST, "/v1/shipping-quotes", Scope.SHOP, checkout);
        var placeOrder = guarded(POST, "/v1/orders", Scope.SHOP, checkout);
        guarded(GET, "/v1/orders", Scope.SHOP, checkout);
        guarded(GET, "/v1/orders/{orderId}", Scope.SHOP, checkout);
        guarded(PUT, "/v1/orders/{orderId}/cancellation", Scope.SHOP, checkout);

        var selling = integration("SellingApi", functions.sellingApi());
        guarded(PUT, "/v1/seller", Scope.SELL, selling);
        guarded(GET, "/v1/seller", Scope.SELL, selling);
        guarded(PUT, "/v1/seller/tariff", Scope.SELL, selling);
        guarded(GET, "/v1/seller/tariff", Scope.SELL, selling);
        guarded(POST, "/v1/products", Scope.SELL, selling);
        guarded(POST, "/v1/offers", Scope.SELL, selling);
        guarded(GET, "/v1/seller/offers", Scope.SELL, selling);
        guarded(PUT, "/v1/offers/{offerId}/price", Scope.SELL, selling);
        guarded(PUT, "/v1/offers/{offerId}/window", Scope.SELL, selling);
        guarded(PUT, "/v1/offers/{offerId}/withdrawal", Scope.SELL, selling);
        guarded(GET, "/v1/offers/{offerId}/history", Scope.SELL, selling);
        guarded(GET, "/v1/offers/{offerId}/stock", Scope.SELL, selling);
        guarded(PUT, "/v1/offers/{offerId}/stock", Scope.SELL, selling);
        guarded(POST, "/v1/offers/{offerId}/stock-adjustments", Scope.SELL, selling);

        var parcels = integration("ParcelsApi", functions.parcelsApi());
        guarded(GET, "/v1/seller/orders", Scope.SELL, parcels);
        guarded(PUT, "/v1/seller/orders/{orderId}/parcel", Scope.SELL, parcels);

        flashSales(integration("FlashsaleApi", functions.flashsaleApi()));

        var unrouted = everythingElse(catalog);
        functions.catalogApi().knowing("ROUTES", String.join(",", routes));

        new ShopApiStage(this, "Stage", stage, api, placeOrder, unrouted);
    }

    private void flashSales(HttpLambdaIntegration flashsale) {
        guarded(POST, "/v1/sales", ORGANISERS, flashsale);
        open(GET, "/v1/sales/{saleId}", flashsale);
        guarded(PUT, "/v1/sales/{saleId}/pause", ORGANISERS, flashsale);
        guarded(PUT, "/v1/sales/{saleId}/resume", ORGANISERS, flashsale);
        guarded(PUT, "/v1/sales/{saleId}/window", ORGANISERS, flashsale);
        guarded(PUT, "/v1/sales/{saleId}/cancellation", ORGANISERS, flashsale);
        guarded(PUT, "/v1/sales/{saleId}/peak", ORGANISERS, flashsale);
        guarded(GET, "/v1/sales/{saleId}/audit", ORGANISERS, flashsale);

        open(GET, "/v1/sales/{saleId}/room", flashsale);
        open(GET, "/v1/sales/{saleId}/room/tickets", flashsale);
        guarded(PUT, "/v1/sales/{saleId}/place", Scope.SHOP, flashsale);
        guarded(GET, "/v1/sales/{saleId}/place", Scope.SHOP, flashsale);

        guarded(POST, "/v1/treasures", ORGANISERS, flashsale);
        open(GET, "/v1/treasures/{treasureId}", flashsale);
        guarded(PUT, "/v1/treasures/{treasureId}/claim", Scope.SHOP, flashsale);
    }

    /** Where the API answers, without a path. */
    String url() {
        return api.getApiEndpoint();
    }

    /** The host of its own address. */
    public String host() {
        return "%s.execute-api.%s.%s".formatted(api.getApiId(), Aws.REGION, Aws.URL_SUFFIX);
    }

    /** The name of what CloudWatch knows it by. */
    public String id() {
        return api.getApiId();
    }

    /** What can be asked for can be asked about (RFC 9110, section 9.1): a route for GET is none for HEAD by itself. */
    private static List<HttpMethod> answering(HttpMethod method) {
        return method == GET ? List.of(GET, HttpMethod.HEAD) : List.of(method);
    }

    /** For anyone. */
    private void open(HttpMethod method, String path, HttpLambdaIntegration integration) {
        routes.add(method + " " + path);
        api.addRoutes(AddRoutesOptions.builder()
                        .methods(answering(method))
                        .path(path)
                        .integration(integration)
                        .build())
                .forEach(route -> Accepted.finding(route, "APIG4", "Anybody may look at what is for sale"));
    }

    /** For callers whose token has the scope; whose order or offer it is, the function checks. */
    private HttpRoute guarded(HttpMethod method, String path, Scope scope, HttpLambdaIntegration integration) {
        return guarded(method, path, List.of(scope), integration);
    }

    /** For callers whose token has one of the scopes. */
    private HttpRoute guarded(HttpMethod method, String path, List<Scope> scopes, HttpLambdaIntegration integration) {
        routes.add(method + " " + path);
        return api.addRoutes(AddRoutesOptions.builder()
                        .methods(answering(method))
                        .path(path)
                        .integration(integration)
                        .authorizer(tokenHolders)
                        .authorizationScopes(
                                scopes.stream().map(Scope::fullName).toList())
                        .build())
                .getFirst();
    }

    /** The gateway's own answer to what it has no route for wouldn't say which methods a path has. */
    private HttpRoute everythingElse(HttpLambdaIntegration integration) {
        var unrouted = HttpRoute.Builder.create(this, "Unrouted")
                .httpApi(api)
                .routeKey(HttpRouteKey.DEFAULT)
                .integration(integration)
                .build();
        Accepted.finding(
                unrouted, "APIG4", "All that it answers is that there is nothing, or by which methods there is");
        return unrouted;
    }

    /** One integration and one permission a function: routes come and go without touching who may call it. */
    private static HttpLambdaIntegration integration(String id, JavaFunction function) {
        return HttpLambdaIntegration.Builder.create(id, function.live())
                .payloadFormatVersion(PayloadFormatVersion.VERSION_2_0)
                .timeout(INTEGRATION_TIMEOUT)
                .scopePermissionToRoute(false)
                .build();
    }

    private HttpApi api(Stage stage) {
        var builder = HttpApi.Builder.create(this, "Api")
                .apiName("stampede-" + stage.name())
                .description("The marketplace")
                .createDefaultStage(false);
        if (!stage.storefrontOrigins().isEmpty()) {
            builder.corsPreflight(cors(stage));
        }
        return builder.build();
    }

    private static CorsPreflightOptions cors(Stage stage) {
        return CorsPreflightOptions.builder()
                .allowOrigins(stage.storefrontOrigins())
                .allowMethods(CrossOrigin.METHODS.stream()
                        .map(CorsHttpMethod::valueOf)
                        .toList())
                .allowHeaders(CrossOrigin.REQUEST_HEADERS)
                .exposeHeaders(CrossOrigin.ANSWER_HEADERS)
                .maxAge(Duration.seconds(CrossOrigin.REMEMBERED.toSeconds()))
                .build();
    }
}
