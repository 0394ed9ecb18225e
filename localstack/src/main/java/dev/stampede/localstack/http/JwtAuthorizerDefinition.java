package dev.stampede.localstack.http;

import java.util.List;

/**
 * A JWT authorizer.
 *
 * @param issuer whose tokens are taken
 * @param audience whom a token must be meant for: one of these
 * @param scopes what a token must allow: one of these, or anything when empty
 */
public record JwtAuthorizerDefinition(String issuer, List<String> audience, List<String> scopes) {

    /** Keeps unmodifiable copies of the lists. */
    public JwtAuthorizerDefinition {
        audience = List.copyOf(audience);
        scopes = List.copyOf(scopes);
    }
}
