package dev.stampede.localstack.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JWT authorizer: lets a request pass when its bearer token is its issuer's, valid now, and meant for this API. */
final class JwtAuthorizer {

    /** What becomes of a request. */
    sealed interface Verdict {
        record Allowed(AuthorizedCaller caller) implements Verdict {}

        record Refused(GatewayAnswer answer) implements Verdict {}
    }

    /** Why a token isn't accepted. */
    private static final class Invalid extends Exception {
        private static final long serialVersionUID = 1L;

        Invalid(String description) {
            super(description);
        }
    }

    /** The algorithms that API Gateway accepts are RSA's only. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private final JwtAuthorizerDefinition rules;
    private final IssuerKeys keys;
    private final Clock clock;

    JwtAuthorizer(JwtAuthorizerDefinition rules, IssuerKeys keys, Clock clock) {
        this.rules = rules;
        this.keys = keys;
        this.clock = clock;
    }

    Verdict authorize(GatewayRequest request) {
        Optional<String> token = request.header("authorization").map(JwtAuthorizer::withoutScheme);
        if (token.isEmpty()) {
            return unauthorized("Bearer");
        }
        try {
            Map<String, Object> claims = verify(token.get());
            List<String> scopes = scopesOf(claims);
            if (!rules.scopes().isEmpty() && scopes.stream().noneMatch(rules.scopes()::contains)) {
                return new Verdict.Refused(GatewayAnswer.message(403, "Forbidden")
                        .with(List.of(challenge(
                                challengeOf("insufficient_scope", "the token does not have the required scopes")))));
            }
            return new Verdict.Allowed(new AuthorizedCaller(
                    ClaimStrings.of(claims), rules.scopes().isEmpty() ? Optional.empty() : Optional.of(scopes)));
        } catch (Invalid invalid) {
            return unauthorized(challengeOf("invalid_token", String.valueOf(invalid.getMessage())));
        }
    }

    private Map<String, Object> verify(String token) throws Invalid {
        Map<String, Object> claims = signedClaims(token);
        long now = clock.instant().getEpochSecond();
        if (!rules.issuer().equals(claims.get("iss"))) {
            throw new Invalid("invalid issuer");
        }
        if (!(claims.get("exp") instanceof Number expiry) || expiry.longValue() <= now) {
            throw new Invalid("the token has expired");
        }
        if (isAfter(claims.get("nbf"), now) || isAfter(claims.get("iat"), now)) {
            throw new Invalid("the token is not valid yet");
        }
        Object audience = claims.containsKey("aud") ? claims.get("aud") : claims.get("client_id");
        if (stringsOf(audience).stream().noneMatch(rules.audience()::contains)) {
            throw new Invalid("the token does not have a valid audience");
        }
        return claims;
    }

    private Map<String, Object> signedClaims(String token) throws Invalid {
        try {
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys.source()));
            // The claims are checked here, without the leeway for clocks that the library's own check has.
            processor.setJWTClaimsSetVerifier((claims, context) -> {});
            SignedJWT jwt = SignedJWT.parse(token);
            processor.process(jwt, null);
            return jwt.getPayload().toJSONObject();
        } catch (ParseException malformed) {
            throw new Invalid("the token is malformed");
        } catch (BadJOSEException forged) {
            throw new Invalid("the signature is invalid");
        } catch (JOSEException | IOException unreachable) {
            throw new Invalid("OIDC discovery endpoint communication error");
        }
    }

    private static boolean isAfter(@Nullable Object claim, long now) {
        return claim instanceof Number instant && instant.longValue() > now;
    }

    private static List<String> scopesOf(Map<String, Object> claims) {
        return stringsOf(claims.containsKey("scope") ? claims.get("scope") : claims.get("scp")).stream()
                .flatMap(scope -> List.of(scope.split(" ")).stream())
                .filter(scope -> !scope.isEmpty())
                .toList();
    }

    private static Set<String> stringsOf(@Nullable Object claim) {
        if (claim instanceof Collection<?> values) {
            return values.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
        }
        return claim == null ? Set.of() : Set.of(claim.toString());
    }

    private static String withoutScheme(String header) {
        return header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : header.strip();
    }

    private String challengeOf(String error, String description) {
        return "Bearer scope=\"%s\" error=\"%s\" error_description=\"%s\""
                .formatted(String.join(" ", rules.scopes()), error, description);
    }

    private static Header challenge(String challenge) {
        return new Header("www-authenticate", challenge);
    }

    private static Verdict unauthorized(String challenge) {
        return new Verdict.Refused(GatewayAnswer.message(401, "Unauthorized").with(List.of(challenge(challenge))));
    }
}
