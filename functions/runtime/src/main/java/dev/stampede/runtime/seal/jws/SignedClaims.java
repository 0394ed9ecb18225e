package dev.stampede.runtime.seal.jws;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Claims of one kind under a JSON Web Signature with HMAC SHA-256. The kind is the header's {@code typ}, so that under
 * one key no token passes for another kind's (RFC 8725, section 3.11).
 */
public final class SignedClaims {

    private final JWSHeader header;
    private final Supplier<byte[]> key;

    /**
     * Reads claims into what they stand for.
     *
     * @param <T> what that is
     */
    @FunctionalInterface
    public interface Form<T> {

        /**
         * What the claims stand for.
         *
         * @throws ParseException when a claim has another type
         */
        T of(JWTClaimsSet claims) throws ParseException;
    }

    /** Signs tokens of that kind with that key, which has at least 32 bytes (RFC 7518, section 3.2). */
    public SignedClaims(String kind, Supplier<byte[]> key) {
        header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType(kind))
                .build();
        this.key = key;
    }

    /** The claims as a signed, printable token. */
    public String sign(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new MACSigner(key.get()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The key can't sign: " + e.getMessage(), e);
        }
    }

    /** What was signed, expired or not; empty when it is no token of this kind under this key. */
    public <T> Optional<T> read(String signed, Form<T> form) {
        try {
            var token = SignedJWT.parse(signed);
            if (!header.getAlgorithm().equals(token.getHeader().getAlgorithm())
                    || !header.getType().equals(token.getHeader().getType())
                    || !token.verify(new MACVerifier(key.get()))) {
                return Optional.empty();
            }
            return Optional.of(form.of(token.getJWTClaimsSet()));
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
