package dev.stampede.infra.identity;

import dev.stampede.infra.stage.LogicalId;
import dev.stampede.infra.stage.Stage;
import dev.stampede.model.account.Scope;
import java.util.Arrays;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.ResourceServerScope;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolResourceServer;
import software.constructs.Construct;

/** The storefront as the user pool knows it, and what a person may grant it. It has no secret: it runs in browsers. */
final class StorefrontClient extends Construct {

    /** A stolen access token is of use until it expires: nothing asks the pool about it again. */
    private static final Duration TOKEN_VALIDITY = Duration.hours(1);

    private final UserPoolClient client;

    StorefrontClient(Construct scope, String id, Stage stage, UserPool pool) {
        super(scope, id);
        var scopes = Arrays.stream(Scope.values())
                .map(granted -> ResourceServerScope.Builder.create()
                        .scopeName(granted.shortName())
                        .scopeDescription(granted.description())
                        .build())
                .toList();
        LogicalId.pin(
                "ApiScopes",
                UserPoolResourceServer.Builder.create(this, "ApiScopes")
                        .userPool(pool)
                        .identifier(Scope.RESOURCE_SERVER)
                        .scopes(scopes)
                        .build());
        client = LogicalId.pin(
                "StorefrontClient",
                UserPoolClient.Builder.create(this, "Client")
                        .userPool(pool)
                        .generateSecret(false)
                        .authFlows(AuthFlow.builder()
                                .userSrp(true)
                                // With the account's own credentials, so that tests can sign people in.
                                .adminUserPassword(!stage.name().equals(Stage.PROD))
                                .build())
                        .oAuth(OAuthSettings.builder()
                                .flows(OAuthFlows.builder()
                                        .authorizationCodeGrant(true)
                                        .build())
                                // Those of the API come with the account's groups.
                                .scopes(List.of(OAuthScope.OPENID, OAuthScope.EMAIL))
                                .callbackUrls(returnsTo(stage))
                                .build())
                        .preventUserExistenceErrors(true)
                        .accessTokenValidity(TOKEN_VALIDITY)
                        .idTokenValidity(TOKEN_VALIDITY)
                        .refreshTokenValidity(Duration.days(30))
                        .enableTokenRevocation(true)
                        .build());
    }

    String id() {
        return client.getUserPoolClientId();
    }

    /** Where a person comes back to with the code: pages of the storefront, and of one that a developer runs. */
    private static List<String> returnsTo(Stage stage) {
        var pages = stage.storefrontOrigins().stream()
                .filter(origin -> origin.startsWith("https://"))
                .map(origin -> origin + "/signed-in")
                .toList();
        return pages.isEmpty() ? List.of("http://localhost:8080/signed-in") : pages;
    }
}
