package dev.stampede.localstack.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.stampede.localstack.server.LoopbackPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIdentityTest {

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void gives_anyone_a_token_in_one_request() throws Exception {
        try (LocalIdentity identity = LocalIdentity.start(0, "stampede", Optional.empty())) {
            SignedJWT token = SignedJWT.parse(
                    post(identity, "grant_type=password&username=ada&roles=seller+shopper", "text/plain")
                            .body());

            assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(identity.issuer());
            assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("ada");
            assertThat(token.getJWTClaimsSet().getStringClaim("client_id")).isEqualTo("stampede");
            assertThat(token.getJWTClaimsSet().getStringListClaim("cognito:groups"))
                    .containsExactly("seller", "shopper");
            assertThat(isSignedBy(identity, token)).isTrue();
        }
    }

    @Test
    void is_the_same_issuer_for_the_same_directory() throws Exception {
        String issuer;
        String token;
        try (LocalIdentity identity = LocalIdentity.start(0, "stampede", Optional.of(directory))) {
            issuer = identity.issuer();
            token = identity.tokenFor("ada", Set.of("shopper"));
        }
        try (LocalIdentity again = LocalIdentity.start(0, "stampede", Optional.of(directory))) {
            assertThat(again.issuer()).isEqualTo(issuer);
            assertThat(isSignedBy(again, SignedJWT.parse(token))).isTrue();
        }
    }

    @Test
    void says_what_to_do_when_its_port_is_taken_rather_than_being_another_issuer() throws Exception {
        int port;
        try (LocalIdentity identity = LocalIdentity.start(0, "stampede", Optional.of(directory))) {
            port = URI.create(identity.issuer()).getPort();
        }
        try (LoopbackPort taken = LoopbackPort.take(port)) {
            assertThatThrownBy(() -> LocalIdentity.start(0, "stampede", Optional.of(directory)))
                    .hasMessageContaining("port %d is taken", taken.number())
                    .hasMessageContaining("stop that program");
        }
    }

    @Test
    void signs_what_is_said_of_the_account_when_it_asks_before() throws Exception {
        try (LocalIdentity identity = LocalIdentity.start(0, "stampede", Optional.empty())) {
            identity.ask((username, groups, attributes) ->
                    Grants.of(Set.of("shopper"), Set.of(username + "/b", username + "/a")));

            SignedJWT token = SignedJWT.parse(post(identity, "grant_type=password&username=ada", "text/plain")
                    .body());

            assertThat(token.getJWTClaimsSet().getStringListClaim("cognito:groups"))
                    .containsExactly("shopper");
            assertThat(token.getJWTClaimsSet().getStringClaim("scope")).isEqualTo("ada/a ada/b");
        }
    }

    @Test
    void asks_with_what_is_told_of_an_account_and_signs_the_claims_made_of_it() throws Exception {
        try (LocalIdentity identity = LocalIdentity.start(0, "stampede", Optional.empty())) {
            identity.ask((username, groups, attributes) ->
                    Grants.of(groups, Set.of()).saying(Map.of("said", new TreeMap<>(attributes).toString())));
            var form = "grant_type=password&username=ada&email_verified=true&created_at=2026-01-31T12:00:00Z";

            SignedJWT token = SignedJWT.parse(post(identity, form, "text/plain").body());

            assertThat(token.getJWTClaimsSet().getStringClaim("said"))
                    .isEqualTo("{custom:created_at=2026-01-31T12:00:00Z, email_verified=true}");
        }
    }

    @Test
    void refuses_a_request_that_says_of_an_account_what_can_not_be() throws Exception {
        try (LocalIdentity identity = LocalIdentity.start(0, "stampede", Optional.empty())) {
            for (String wrong : List.of("created_at=yesterday", "email_verified=yes", "phone_number_verified=")) {
                assertThat(post(identity, "grant_type=password&username=ada&" + wrong, "*/*")
                                .statusCode())
                        .as(wrong)
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void answers_as_oauth_does_when_not_asked_for_plain_text() throws Exception {
        try (LocalIdentity identity = LocalIdentity.start(0, "stampede", Optional.empty())) {
            JsonNode answer = new ObjectMapper()
                    .readTree(post(identity, "grant_type=client_credentials&client_id=job", "*/*")
                            .body());

            assertThat(answer.get("token_type").asText()).isEqualTo("Bearer");
            assertThat(answer.get("expires_in").asInt()).isEqualTo(3_600);
            assertThat(SignedJWT.parse(answer.get("access_token").asText())
                            .getJWTClaimsSet()
                            .getSubject())
                    .isEqualTo("job");
        }
    }

    @Test
    void gives_tokens_that_are_to_be_refused_to_who_asks_for_them() throws Exception {
        try (LocalIdentity identity = LocalIdentity.start(0, "stampede", Optional.empty())) {
            var form = "grant_type=password&username=ada&audience=another&age=PT2H";
            SignedJWT token = SignedJWT.parse(post(identity, form, "text/plain").body());

            assertThat(token.getJWTClaimsSet().getStringClaim("client_id")).isEqualTo("another");
            assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant()).isBefore(Instant.now());
            assertThat(post(identity, "grant_type=password&username=ada&age=old", "*/*")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void refuses_a_request_without_grant_or_name() throws Exception {
        try (LocalIdentity identity = LocalIdentity.start(0, "stampede", Optional.empty())) {
            for (String form : List.of("", "grant_type=password", "username=ada", "grant_type=magic&username=ada")) {
                assertThat(post(identity, form, "*/*").statusCode()).isEqualTo(400);
            }
        }
    }

    @Test
    void keeps_its_key_where_it_is_told_to() throws Exception {
        SignedJWT token;
        try (LocalIdentity identity = LocalIdentity.start(0, "stampede", Optional.of(directory))) {
            token = SignedJWT.parse(identity.tokenFor("ada", Set.of()));
        }
        try (LocalIdentity restarted = LocalIdentity.start(0, "stampede", Optional.of(directory));
                LocalIdentity other = LocalIdentity.start(0, "stampede", Optional.empty())) {
            assertThat(isSignedBy(restarted, token)).isTrue();
            assertThat(isSignedBy(other, token)).isFalse();
        }
    }

    private boolean isSignedBy(LocalIdentity identity, SignedJWT token) throws Exception {
        JsonNode discovery = new ObjectMapper().readTree(get(identity.issuer() + "/.well-known/openid-configuration"));
        assertThat(discovery.get("issuer").asText()).isEqualTo(identity.issuer());
        JWKSet keys = JWKSet.parse(get(discovery.get("jwks_uri").asText()));
        return token.verify(new RSASSAVerifier(keys.getKeys().getFirst().toRSAKey()));
    }

    private String get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(LocalIdentity identity, String form, String accept)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(identity.issuer() + "/oauth2/token"))
                        .header("Accept", accept)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
