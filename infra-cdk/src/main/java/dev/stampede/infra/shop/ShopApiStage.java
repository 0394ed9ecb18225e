package dev.stampede.infra.shop;

import dev.stampede.infra.stage.Stage;
import dev.stampede.model.plan.SalePlan;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * The deployed API: how much of it is let through, and what is written down of each request. Maps are handed to the CDK
 * sorted, as their order is that of the template, and a template that is other each time hides what changed.
 */
final class ShopApiStage extends Construct {

    /** What an account has by default for all its APIs in a region (API Gateway developer guide, "Quotas"). */
    private static final long REQUESTS_A_SECOND = 10_000;

    /** As above: requests at one moment. */
    private static final int REQUESTS_AT_ONCE = 5_000;

    /**
     * A new on-demand table takes 4,000 write units a second (DynamoDB developer guide, "Understanding DynamoDB warm
     * throughput in different scenarios"), and an order's write in a transaction takes two: so 2,000 orders a second.
     * The table would refuse more after a function was paid for it; the gateway does so with a 429 at no cost. The
     * burst is a second's worth: a sale opens at one moment, and those who wait for it come in that second.
     */
    private static final long ORDERS_A_SECOND = 2_000;

    /**
     * What nobody who knows the API asks for: enough for mistakes and browsers, and little for those who try out paths,
     * as each of their requests is paid for.
     */
    private static final Map<String, Integer> UNROUTED_THROTTLE =
            Map.of("ThrottlingRateLimit", 50, "ThrottlingBurstLimit", 100);

    /**
     * What is written of a request. The request id is the correlation id too, unless the caller brought one: an HTTP
     * API can't log a request's headers, but the function logs the caller's id with the function request id.
     */
    private static final Map<String, String> ACCESS_LOG = Map.of(
            "requestId", "$context.requestId",
            "functionRequestId", "$context.integration.requestId",
            "time", "$context.requestTime",
            "route", "$context.routeKey",
            "status", "$context.status",
            "responseBytes", "$context.responseLength",
            "latencyMillis", "$context.responseLatency",
            "functionLatencyMillis", "$context.integrationLatency",
            "error", "$context.error.message",
            "functionError", "$context.integrationErrorMessage");

    /**
     * @param placeOrder throttled on its own
     * @param unrouted what no other route takes, throttled on its own
     */
    ShopApiStage(Construct scope, String id, Stage stage, HttpApi api, HttpRoute placeOrder, HttpRoute unrouted) {
        super(scope, id);
        var accessLog = LogGroup.Builder.create(this, "AccessLog")
                .retention(stage.logRetention())
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        var deployed = CfnStage.Builder.create(this, "Default")
                .apiId(api.getApiId())
                .stageName("$default")
                .autoDeploy(true)
                .defaultRouteSettings(CfnStage.RouteSettingsProperty.builder()
                        .throttlingRateLimit(
                                stage.sale().map(SalePlan::apiThrottle).orElse(REQUESTS_A_SECOND))
                        .throttlingBurstLimit(REQUESTS_AT_ONCE)
                        .build())
                .routeSettings(new TreeMap<>(Map.of(
                        "POST " + placeOrder.getPath(),
                        orderThrottle(stage),
                        HttpRouteKey.DEFAULT.getKey(),
                        new TreeMap<>(UNROUTED_THROTTLE))))
                .accessLogSettings(CfnStage.AccessLogSettingsProperty.builder()
                        .destinationArn(accessLog.getLogGroupArn())
                        .format(Stack.of(this).toJsonString(new TreeMap<>(ACCESS_LOG)))
                        .build())
                .build();
        deployed.overrideLogicalId("ShopApiStage");
        // Route settings are refused for a route that isn't there yet.
        deployed.getNode().addDependency(placeOrder, unrouted);
    }

    private static Map<String, Long> orderThrottle(Stage stage) {
        var orders = stage.sale().map(plan -> plan.orderThrottle().value()).orElse(ORDERS_A_SECOND);
        return new TreeMap<>(Map.of("ThrottlingRateLimit", orders, "ThrottlingBurstLimit", orders));
    }
}
