package dev.stampede.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.ClaimsAndScopeOverrideDetails;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The events are read as Lambda's runtime reads them. */
class TokenScopesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[\"shopper\"]' | stampede/shop",
                "'[\"seller\"]' | stampede/sell",
                "'[\"admin\"]' | stampede/operate",
                "'[\"seller\",\"shopper\"]' | stampede/sell stampede/shop",
                "'[\"seller\",\"of tomorrow\"]' | stampede/sell"
            })
    void gives_a_token_the_scopes_of_its_accounts_groups(String groups, String scopes) {
        var details = answer("{\"groupsToOverride\": %s}".formatted(groups));

        assertThat(details.getAccessTokenGeneration().getScopesToAdd()).containsExactly(scopes.split(" ", -1));
        assertThat(details.getGroupOverrideDetails().getGroupsToOverride())
                .isEqualTo(Stream.of(groups.replaceAll("[\\[\\]\"]", "").split(",", -1))
                        .sorted()
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'{}'", "'{\"groupsToOverride\": []}'", "'{\"groupsToOverride\": null}'", "null"})
    void takes_an_account_in_no_group_for_a_shopper(String groupConfiguration) {
        var details = answer(groupConfiguration);

        assertThat(details.getAccessTokenGeneration().getScopesToAdd()).containsExactly("stampede/shop");
        assertThat(details.getGroupOverrideDetails().getGroupsToOverride()).containsExactly("shopper");
    }

    @Test
    void adds_nothing_that_a_token_of_no_known_group_could_be_used_for() {
        assertThat(answer("{\"groupsToOverride\": [\"unknown\"]}")
                        .getAccessTokenGeneration()
                        .getScopesToAdd())
                .isEmpty();
    }

    @Test
    void says_what_the_pool_knows_of_the_account_that_a_sale_may_ask_for() {
        var details = answer("null", """
                {"sub": "ana", "email": "ana@example.org", "email_verified": "true", "phone_number_verified": "false",
                 "custom:created_at": "2026-11-01T08:00:00.250Z"}""");

        assertThat(details.getAccessTokenGeneration().getClaimsToAddOrOverride())
                .isEqualTo(Map.of("email_verified", "true", "account_created_at", "2026-11-01T08:00:00.250Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"sub\": \"ana\"}", "{}", "null"})
    void claims_nothing_that_the_pool_does_not_know(String attributes) {
        assertThat(answer("null", attributes).getAccessTokenGeneration().getClaimsToAddOrOverride())
                .isEmpty();
    }

    private static ClaimsAndScopeOverrideDetails answer(String groupConfiguration) {
        return answer(groupConfiguration, "{\"sub\": \"ana\"}");
    }

    private static ClaimsAndScopeOverrideDetails answer(String groupConfiguration, String attributes) {
        var event = """
                {"version": "2", "triggerSource": "TokenGeneration_Authentication", "region": "eu-central-1",
                 "userPoolId": "eu-central-1_abc", "userName": "ana",
                 "callerContext": {"awsSdkVersion": "1", "clientId": "client"},
                 "request": {"userAttributes": %s, "groupConfiguration": %s,
                             "scopes": ["aws.cognito.signin.user.admin"]},
                 "response": {"claimsAndScopeOverrideDetails": null}}
                """.formatted(attributes, groupConfiguration);
        var read = LambdaEventSerializers.serializerFor(
                        CognitoUserPoolPreTokenGenerationEventV2.class, TokenScopesTest.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
        return new TokenScopes().answered(read).getResponse().getClaimsAndScopeOverrideDetails();
    }
}
