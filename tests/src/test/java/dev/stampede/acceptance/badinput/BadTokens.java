package dev.stampede.acceptance.badinput;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.stampede.client.Interrupted;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens that aren't good, each made from a good one by changing one thing. */
final class BadTokens {

    private static final int KEY_BITS = 2048;

    private final URI issuer;
    private final SignedJWT good;

    /**
     * Makes them.
     *
     * @param issuer who gave the good one
     * @param good a token that is taken
     */
    BadTokens(URI issuer, String good) throws ParseException {
        this.issuer = issuer;
        this.good = SignedJWT.parse(good);
    }

    /** Each, by what is wrong with it. */
    Map<String, String> all() throws JOSEException, ParseException, IOException {
        var claims = good.getJWTClaimsSet();
        var ownKey = new RSASSASigner(new RSAKeyGenerator(KEY_BITS).generate());
        var parts = good.serialize().split("\\.", -1);
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("expired", given("age=PT2H"));
        tokens.put("not valid yet", given("age=-PT2H"));
        tokens.put("for another audience", given("audience=another"));
        tokens.put(
                "of another issuer and key",
                signed(JWSAlgorithm.RS256, from("https://issuer.example", claims), ownKey));
        tokens.put("by another key", signed(JWSAlgorithm.RS256, claims, ownKey));
        tokens.put("by the public key as a secret", signed(JWSAlgorithm.HS256, claims, new MACSigner(publicKey())));
        tokens.put("by nobody", new PlainJWT(claims).serialize());
        tokens.put("without a signature", parts[0] + "." + parts[1] + ".");
        tokens.put("of another payload", parts[0] + "." + encoded(withAllRoles()) + "." + parts[2]);
        tokens.put("of two parts", parts[0] + "." + parts[1]);
        tokens.put("of no parts", "x");
        tokens.put("empty", "");
        tokens.put("huge", "x".repeat(5_000));
        return tokens;
    }

    private String withAllRoles() {
        var payload = good.getPayload().toString();
        return payload.replaceFirst(
                "\"cognito:groups\":\\[[^]]*]", "\"cognito:groups\":[\"shopper\",\"seller\",\"admin\"]");
    }

    private static JWTClaimsSet from(String issuer, JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims).issuer(issuer).build();
    }

    private String signed(JWSAlgorithm algorithm, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var header = new JWSHeader.Builder(algorithm)
                .keyID(good.getHeader().getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    /** The oldest trick: a verifier that takes any algorithm would hold the token's MAC against its own public key. */
    private byte[] publicKey() throws IOException, ParseException, JOSEException {
        var keys = JWKSet.load(URI.create(issuer + "/.well-known/jwks.json").toURL());
        return keys.getKeys().getFirst().toRSAKey().toRSAPublicKey().getEncoded();
    }

    private String given(String more) throws IOException {
        var form = "grant_type=password&username=%s&roles=shopper+seller&%s".formatted("mallory", more);
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                    .header("Accept", "text/plain")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }

    private static String encoded(String payload) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    }
}
