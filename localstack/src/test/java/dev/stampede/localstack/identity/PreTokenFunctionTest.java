package dev.stampede.localstack.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.localstack.lambda.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PreTokenFunctionTest {

    private final AtomicReference<byte[]> asked = new AtomicReference<>(new byte[0]);

    @Test
    void tells_the_function_whose_token_it_is_and_signs_what_it_says() throws Exception {
        var grants = answering(succeeded("""
                {"response": {"claimsAndScopeOverrideDetails": {
                  "accessTokenGeneration": {
                    "scopesToAdd": ["stampede/sell"], "claimsToAddOrOverride": {"email_verified": "true"}},
                  "groupOverrideDetails": {"groupsToOverride": ["seller", "trusted"]}}}}
                """)).grants("ada", Set.of("seller"), Map.of("phone_number_verified", "true"));

        assertThat(grants.groups()).containsExactly("seller", "trusted");
        assertThat(grants.scopes()).containsExactly("stampede/sell");
        assertThat(grants.claims()).isEqualTo(Map.of("email_verified", "true"));
        var event = new ObjectMapper().readTree(asked.get());
        assertThat(event.at("/version").asText()).isEqualTo("2");
        assertThat(event.at("/userName").asText()).isEqualTo("ada");
        assertThat(event.at("/request/userAttributes/sub").asText()).isEqualTo("ada");
        assertThat(event.at("/request/userAttributes/phone_number_verified").asText())
                .isEqualTo("true");
        assertThat(event.at("/request/groupConfiguration/groupsToOverride/0").asText())
                .isEqualTo("seller");
    }

    @Test
    void leaves_the_groups_alone_when_the_function_does() {
        var grants = answering(succeeded("{\"response\": {\"claimsAndScopeOverrideDetails\": null}}"))
                .grants("ada", Set.of("shopper"), Map.of());

        assertThat(grants).isEqualTo(Grants.of(Set.of("shopper"), Set.of()));
    }

    @Test
    void signs_nothing_when_the_function_fails() {
        var failing = answering(new Invocation.Failed("Oops", "no"));

        assertThatIllegalStateException()
                .isThrownBy(() -> failing.grants("ada", Set.of(), Map.of()))
                .withMessageContaining("TokenScopes");
    }

    private PreTokenFunction answering(Invocation answer) {
        return new PreTokenFunction(
                (function, payload) -> {
                    asked.set(payload);
                    return answer;
                },
                "TokenScopes",
                "client");
    }

    private static Invocation succeeded(String json) {
        return new Invocation.Succeeded(json.getBytes(StandardCharsets.UTF_8));
    }
}
