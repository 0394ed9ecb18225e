package dev.stampede.localstack.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Signs tokens with the claims that Cognito's access tokens have. */
final class TokenMint {

    private final RSAKey key;
    private final RSASSASigner signer;
    private final String issuer;

    TokenMint(RSAKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
        try {
            this.signer = new RSASSASigner(key);
        } catch (JOSEException noPrivateKey) {
            throw new IllegalArgumentException("The key can't sign", noPrivateKey);
        }
    }

    /** A token that is valid from the instant on, for the given time. */
    String sign(String subject, Grants grants, String client, Instant from, Duration validFor) {
        var claims = new JWTClaimsSet.Builder();
        grants.claims().forEach(claims::claim);
        claims.issuer(issuer)
                .subject(subject)
                .claim("client_id", client)
                .claim("username", subject)
                .claim("cognito:groups", List.copyOf(grants.groups()))
                .claim("scope", String.join(" ", grants.scopes()))
                .claim("token_use", "access")
                .issueTime(Date.from(from))
                .expirationTime(Date.from(from.plus(validFor)))
                .jwtID(UUID.randomUUID().toString());
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        SignedJWT token = new SignedJWT(header, claims.build());
        try {
            token.sign(signer);
        } catch (JOSEException failure) {
            throw new IllegalStateException("Can't sign", failure);
        }
        return token.serialize();
    }
}
