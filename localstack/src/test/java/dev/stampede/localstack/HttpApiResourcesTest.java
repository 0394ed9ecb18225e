package dev.stampede.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.localstack.http.CorsDefinition;
import dev.stampede.localstack.http.JwtAuthorizerDefinition;
import dev.stampede.localstack.http.RouteDefinition;
import dev.stampede.localstack.http.ThrottleDefinition;
import dev.stampede.localstack.template.AssemblyOnDisk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpApiResourcesTest {

    private static final String RESOURCES = """
            {"Fn": {"Type": "AWS::Lambda::Function"},
             "Api": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"CorsConfiguration": {
               "AllowOrigins": ["*"], "AllowMethods": ["GET"], "AllowHeaders": ["a"], "ExposeHeaders": ["b"],
               "MaxAge": 60}}},
             "Stage": {"Type": "AWS::ApiGatewayV2::Stage", "Properties": {"ApiId": {"Ref": "Api"},
               "StageName": "$default",
               "DefaultRouteSettings": {"ThrottlingRateLimit": 100, "ThrottlingBurstLimit": 50},
               "RouteSettings": {"POST /orders": {"ThrottlingRateLimit": 7.5, "ThrottlingBurstLimit": 5}}}},
             "Tokens": {"Type": "AWS::ApiGatewayV2::Authorizer", "Properties": {"ApiId": {"Ref": "Api"},
               "JwtConfiguration": {"Issuer": "https://issuer", "Audience": ["shop"]}}},
             "Call": {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {"ApiId": {"Ref": "Api"},
               "IntegrationType": "AWS_PROXY", "PayloadFormatVersion": "2.0", "TimeoutInMillis": 5000,
               "IntegrationUri": {"Fn::Join": ["", ["arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/",
                 {"Fn::GetAtt": ["Fn", "Arn"]}, "/invocations"]]}}},
             "Order": {"Type": "AWS::ApiGatewayV2::Route", "Properties": {"ApiId": {"Ref": "Api"},
               "RouteKey": "POST /orders", "AuthorizationType": "JWT", "AuthorizerId": {"Ref": "Tokens"},
               "AuthorizationScopes": ["buy"], "Target": {"Fn::Sub": "integrations/${Call}"}}},
             "Browse": {"Type": "AWS::ApiGatewayV2::Route", "Properties": {"ApiId": {"Ref": "Api"},
               "RouteKey": "GET /products", "AuthorizationType": "%s", "Target": {"Fn::Sub": "integrations/${Call}"}}}}
            """;

    @TempDir
    Path directory;

    @Test
    void puts_routes_integrations_authorizers_and_throttles_together() {
        var api = new HttpApiResources(AssemblyOnDisk.resolved(directory, RESOURCES.formatted("NONE")))
                .definitions()
                .getFirst();

        assertThat(api.routes())
                .containsExactly(
                        new RouteDefinition(
                                "POST /orders",
                                "Fn",
                                Optional.of(
                                        new JwtAuthorizerDefinition("https://issuer", List.of("shop"), List.of("buy"))),
                                Optional.of(new ThrottleDefinition(7.5, 5)),
                                Duration.ofSeconds(5)),
                        new RouteDefinition(
                                "GET /products", "Fn", Optional.empty(), Optional.empty(), Duration.ofSeconds(5)));
        assertThat(api.throttle()).isEqualTo(new ThrottleDefinition(100, 50));
        assertThat(api.cors())
                .contains(new CorsDefinition(
                        List.of("*"), List.of("GET"), List.of("a"), List.of("b"), Duration.ofSeconds(60), false));
    }

    @Test
    void names_a_route_with_an_authorizer_it_does_not_know() {
        var stacks = AssemblyOnDisk.resolved(directory, RESOURCES.formatted("AWS_IAM"));

        assertThatThrownBy(() -> new HttpApiResources(stacks).definitions())
                .hasMessage("Browse.AuthorizationType is AWS_IAM; the local stack knows NONE and JWT");
    }
}
