package dev.stampede.localstack.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.localstack.http.JwtAuthorizer.Verdict;
import dev.stampede.localstack.identity.LocalIdentity;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JwtAuthorizerTest {

    private static LocalIdentity identity;

    @BeforeAll
    static void start() throws IOException {
        identity = LocalIdentity.start(0, "stampede", Optional.empty());
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void allows_a_token_with_or_without_its_scheme() {
        String token = identity.tokenFor("ada", Set.of("seller", "shopper"));

        for (String header : List.of("Bearer " + token, "bearer " + token, token)) {
            assertThat(authorize(header))
                    .isInstanceOfSatisfying(
                            Verdict.Allowed.class,
                            allowed -> assertThat(allowed.caller().claims())
                                    .containsEntry("sub", "ada")
                                    .containsKey("cognito:groups"));
        }
    }

    @Test
    void refuses_what_is_not_a_valid_token_of_the_issuer() throws IOException {
        String token = identity.tokenFor("ada", Set.of());

        assertThat(refusal(authorize("rubbish"))).contains("the token is malformed");
        assertThat(refusal(authorize(tampered(token)))).contains("the signature is invalid");
        try (LocalIdentity stranger = LocalIdentity.start(0, "stampede", Optional.empty())) {
            assertThat(refusal(authorize(stranger.tokenFor("ada", Set.of())))).contains("the signature is invalid");
        }
    }

    @Test
    void refuses_a_token_out_of_its_time() {
        String token = identity.tokenFor("ada", Set.of());
        Clock yesterday = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));

        assertThat(refusal(authorize(identity.expiredTokenFor("ada", Set.of()))))
                .contains("the token has expired");
        assertThat(refusal(authorizer(identity.issuer(), List.of(), yesterday).authorize(request(token))))
                .contains("the token is not valid yet");
    }

    @Test
    void refuses_a_token_that_is_meant_for_another_application() {
        assertThat(refusal(authorize(identity.foreignTokenFor("ada", Set.of()))))
                .contains("the token does not have a valid audience");
    }

    @Test
    void refuses_any_token_when_the_issuer_can_not_be_reached() {
        Verdict verdict = authorizer("http://127.0.0.1:1", List.of(), Clock.systemUTC())
                .authorize(request(identity.tokenFor("ada", Set.of())));

        assertThat(refusal(verdict)).contains("OIDC discovery endpoint communication error");
    }

    @Test
    void forbids_a_token_without_any_of_the_scopes() {
        Verdict verdict = authorizer(identity.issuer(), List.of("orders:read", "orders:write"), Clock.systemUTC())
                .authorize(request(identity.tokenFor("ada", Set.of())));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.answer().status()).isEqualTo(403));
        assertThat(refusal(verdict))
                .startsWith("Bearer scope=\"orders:read orders:write\" error=\"insufficient_scope\"");
    }

    private static Verdict authorize(String header) {
        return authorizer(identity.issuer(), List.of(), Clock.systemUTC()).authorize(request(header));
    }

    private static JwtAuthorizer authorizer(String issuer, List<String> scopes, Clock clock) {
        return new JwtAuthorizer(
                new JwtAuthorizerDefinition(issuer, List.of("stampede"), scopes), new IssuerKeys(issuer), clock);
    }

    private static GatewayRequest request(String authorization) {
        return new GatewayRequest(
                "GET",
                "/",
                "",
                "HTTP/1.1",
                List.of(new Header("Authorization", authorization)),
                new byte[0],
                "127.0.0.1");
    }

    private static String refusal(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict)
                .answer().headers().stream()
                        .filter(header -> header.name().equals("www-authenticate"))
                        .findFirst()
                        .orElseThrow()
                        .value();
    }

    /** The same token for another subject. */
    private static String tampered(String token) {
        int middle = token.indexOf('.') + 20;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        return token.substring(0, middle) + other + token.substring(middle + 1);
    }
}
