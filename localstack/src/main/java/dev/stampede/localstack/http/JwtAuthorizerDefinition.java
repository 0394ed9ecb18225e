package dev.stampede.localstack.http;

import java.util.List;

/**
 * Which bearer tokens a route accepts.
 *
 * @param issuer the token's {@code iss}; its keys are found by OpenID Connect discovery below it
 * @param audience the accepted values of {@code aud} or, in a token without one, of {@code client_id}
 * @param scopes the scopes of which a token needs at least one; empty when it needs none
 */
public record JwtAuthorizerDefinition(String issuer, List<String> audience, List<String> scopes) {

    /** Keeps unmodifiable copies. */
    public JwtAuthorizerDefinition {
        audience = List.copyOf(audience);
        scopes = List.copyOf(scopes);
    }
}
