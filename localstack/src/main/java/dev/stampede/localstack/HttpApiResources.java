package dev.stampede.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.localstack.http.CorsDefinition;
import dev.stampede.localstack.http.HttpApiDefinition;
import dev.stampede.localstack.http.JwtAuthorizerDefinition;
import dev.stampede.localstack.http.RouteDefinition;
import dev.stampede.localstack.http.ThrottleDefinition;
import dev.stampede.localstack.template.FunctionArn;
import dev.stampede.localstack.template.ResolvedStacks;
import dev.stampede.localstack.template.Resource;
import dev.stampede.localstack.template.ResourceTypes;
import dev.stampede.localstack.template.TemplateException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the HTTP APIs of the template, putting routes, integrations, authorizers and stages together. */
final class HttpApiResources {

    /** What an account gets when a stage sets nothing, from API Gateway's quotas. */
    private static final ThrottleDefinition ACCOUNT_THROTTLE = new ThrottleDefinition(10_000, 5_000);

    /** An HTTP API's longest and default integration time-out, from API Gateway's quotas. */
    private static final int DEFAULT_TIMEOUT_MILLIS = 30_000;

    private static final String INTEGRATION_TARGET = "integrations/";

    private final ResolvedStacks stacks;

    HttpApiResources(ResolvedStacks stacks) {
        this.stacks = stacks;
    }

    /** The definitions of all HTTP APIs. */
    List<HttpApiDefinition> definitions() {
        return stacks.ofType(ResourceTypes.HTTP_API).stream()
                .map(this::definition)
                .toList();
    }

    private HttpApiDefinition definition(Resource api) {
        var stage = stage(api);
        var routes = ofApi(api, ResourceTypes.ROUTE).stream()
                .map(route -> route(route, stage))
                .toList();
        return new HttpApiDefinition(
                routes,
                cors(api.properties().path("CorsConfiguration")),
                throttle(stage.path("DefaultRouteSettings")).orElse(ACCOUNT_THROTTLE));
    }

    private List<Resource> ofApi(Resource api, String type) {
        return stacks.ofType(type).stream()
                .filter(resource -> resource.text("ApiId", "").equals(api.name()))
                .toList();
    }

    private JsonNode stage(Resource api) {
        var stages = ofApi(api, ResourceTypes.STAGE);
        if (stages.size() != 1 || !stages.getFirst().text("StageName", "").equals("$default")) {
            throw new TemplateException(api.logicalId() + " must have $default as its only stage on the local stack");
        }
        return stages.getFirst().properties();
    }

    private RouteDefinition route(Resource route, JsonNode stage) {
        var routeKey = route.required("RouteKey").asText();
        var integration = integration(route);
        integration.refuse("RequestParameters", "ResponseParameters", "TlsConfig");
        return new RouteDefinition(
                routeKey,
                FunctionArn.nameIn(
                        integration.logicalId(),
                        integration.required("IntegrationUri").asText()),
                authorizer(route),
                throttle(stage.path("RouteSettings").path(routeKey)),
                Duration.ofMillis(
                        integration.properties().path("TimeoutInMillis").asInt(DEFAULT_TIMEOUT_MILLIS)));
    }

    private Resource integration(Resource route) {
        var target = route.required("Target").asText();
        var integration = named(ResourceTypes.INTEGRATION, target.replaceFirst("^" + INTEGRATION_TARGET, ""), route);
        if (!integration.text("IntegrationType", "").equals("AWS_PROXY")
                || !integration.text("PayloadFormatVersion", "").equals("2.0")) {
            throw new TemplateException(
                    integration.logicalId() + " must be AWS_PROXY with payload format 2.0 on the local stack");
        }
        return integration;
    }

    private Optional<JwtAuthorizerDefinition> authorizer(Resource route) {
        return switch (route.text("AuthorizationType", "NONE")) {
            case "NONE" -> Optional.empty();
            case "JWT" -> Optional.of(jwt(route));
            default ->
                throw new TemplateException(route.logicalId() + ".AuthorizationType is "
                        + route.text("AuthorizationType", "") + "; the local stack knows NONE and JWT");
        };
    }

    private JwtAuthorizerDefinition jwt(Resource route) {
        var authorizer =
                named(ResourceTypes.AUTHORIZER, route.required("AuthorizerId").asText(), route);
        var configuration = authorizer.required("JwtConfiguration");
        return new JwtAuthorizerDefinition(
                configuration.path("Issuer").asText(),
                texts(configuration.path("Audience")),
                texts(route.properties().path("AuthorizationScopes")));
    }

    private Resource named(String type, String name, Resource route) {
        return stacks.ofType(type).stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new TemplateException(route.logicalId() + " refers to " + name + ", which is no " + type));
    }

    private static Optional<CorsDefinition> cors(JsonNode cors) {
        if (cors.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(new CorsDefinition(
                texts(cors.path("AllowOrigins")),
                texts(cors.path("AllowMethods")),
                texts(cors.path("AllowHeaders")),
                texts(cors.path("ExposeHeaders")),
                Duration.ofSeconds(cors.path("MaxAge").asInt()),
                cors.path("AllowCredentials").asBoolean()));
    }

    private static Optional<ThrottleDefinition> throttle(JsonNode settings) {
        if (!settings.has("ThrottlingRateLimit") || !settings.has("ThrottlingBurstLimit")) {
            return Optional.empty();
        }
        return Optional.of(new ThrottleDefinition(
                settings.path("ThrottlingRateLimit").asDouble(),
                settings.path("ThrottlingBurstLimit").asInt()));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
