package dev.stampede.infra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.infra.Marketplace;
import dev.stampede.infra.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class IdentityStackTest {

    @Test
    void tells_tools_which_pool_and_client_to_sign_people_in_with() {
        assertThat(Marketplace.dev().told("Identity")).containsExactly("UserPoolId", "UserPoolClientId");
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void knows_shoppers_sellers_and_admins(Marketplace stage) {
        assertThat(stage.all("AWS::Cognito::UserPoolGroup"))
                .extracting(group -> group.text("GroupName"))
                .containsExactlyInAnyOrder("shopper", "seller", "admin");
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void lets_tokens_carry_these_scopes(Marketplace stage) {
        var server = stage.only("AWS::Cognito::UserPoolResourceServer");

        assertThat(server.text("Identifier")).isEqualTo("stampede");
        assertThat(server.list("Scopes"))
                .map(scope -> ((Map<?, ?>) scope).get("ScopeName"))
                .map(String::valueOf)
                .containsExactlyInAnyOrder("shop", "sell", "operate");
    }

    /** The first form of the event can't add scopes. */
    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void asks_its_function_before_it_signs_a_token(Marketplace stage) {
        assertThat(pool(stage).property("LambdaConfig"))
                .contains(Map.of(
                        "PreTokenGenerationConfig",
                        Map.of("LambdaArn", Map.of("Ref", "TokenScopesLive"), "LambdaVersion", "V2_0")));
        assertThat(pool(stage).text("UserPoolTier")).isEqualTo("ESSENTIALS");
        assertThat(stage.one("AWS::Lambda::Function", "TokenScopes").number("Timeout"))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void offers_a_second_factor_and_never_by_text_message(Marketplace stage) {
        assertThat(pool(stage).text("MfaConfiguration")).isEqualTo("OPTIONAL");
        assertThat(pool(stage).list("EnabledMfas")).isEqualTo(List.of("SOFTWARE_TOKEN_MFA"));
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void wants_a_long_password_and_an_address_that_was_seen_to_be_ones_own(Marketplace stage) {
        assertThat(pool(stage).number("Policies", "PasswordPolicy", "MinimumLength"))
                .isEqualTo(12);
        assertThat(pool(stage).list("AutoVerifiedAttributes")).isEqualTo(List.of("email"));
        assertThat(pool(stage).list("UsernameAttributes")).isEqualTo(List.of("email"));
        assertThat(pool(stage).property("UsernameConfiguration", "CaseSensitive"))
                .contains(false);
    }

    @ParameterizedTest
    @MethodSource(Marketplace.STAGES)
    void gives_tokens_for_an_hour_to_a_client_that_has_no_secret_to_lose(Marketplace stage) {
        var client = client(stage);

        assertThat(client.property("GenerateSecret")).contains(false);
        assertThat(client.property("TokenValidityUnits"))
                .contains(Map.of("AccessToken", "minutes", "IdToken", "minutes", "RefreshToken", "minutes"));
        assertThat(client.number("AccessTokenValidity")).isEqualTo(60);
        assertThat(client.number("IdTokenValidity")).isEqualTo(60);
        assertThat(client.number("RefreshTokenValidity")).isEqualTo(30 * 24 * 60);
        assertThat(client.property("EnableTokenRevocation")).contains(true);
        assertThat(client.text("PreventUserExistenceErrors")).isEqualTo("ENABLED");
        assertThat(client.list("AllowedOAuthFlows")).isEqualTo(List.of("code"));
        assertThat(client.list("AllowedOAuthScopes")).isEqualTo(List.of("openid", "email"));
    }

    @Test
    void lets_tools_sign_people_in_everywhere_but_in_prod() {
        assertThat(flows(Marketplace.dev())).contains("ALLOW_ADMIN_USER_PASSWORD_AUTH");
        assertThat(flows(Marketplace.staging())).contains("ALLOW_ADMIN_USER_PASSWORD_AUTH");
        assertThat(flows(Marketplace.prod()))
                .containsExactlyInAnyOrder("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");
    }

    @Test
    void sends_people_back_to_the_storefront_alone() {
        assertThat(client(Marketplace.prodWithAllSettings()).list("CallbackURLs"))
                .isEqualTo(List.of("https://shop.example/signed-in", "https://beta.shop.example/signed-in"));
        assertThat(client(Marketplace.dev()).list("CallbackURLs"))
                .isEqualTo(List.of("http://localhost:8080/signed-in"));
    }

    @Test
    void keeps_accounts_where_people_have_some() {
        assertThat(Marketplace.keptStages()).allSatisfy(stage -> {
            assertThat(pool(stage).text("DeletionProtection")).isEqualTo("ACTIVE");
            assertThat(pool(stage).deletionPolicy()).isEqualTo("Retain");
        });
        assertThat(pool(Marketplace.dev()).text("DeletionProtection")).isEqualTo("INACTIVE");
        assertThat(pool(Marketplace.dev()).deletionPolicy()).isEqualTo("Delete");
    }

    private static Resource pool(Marketplace stage) {
        return stage.one("AWS::Cognito::UserPool", "UserPool");
    }

    private static Resource client(Marketplace stage) {
        return stage.only("AWS::Cognito::UserPoolClient");
    }

    private static List<String> flows(Marketplace stage) {
        return client(stage).list("ExplicitAuthFlows").stream()
                .map(Object::toString)
                .toList();
    }
}
