package dev.stampede.runtime.seal.jws;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.runtime.seal.Admission;
import dev.stampede.runtime.seal.AdmissionSeal;
import java.text.ParseException;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;

/** Seals admissions as JSON Web Signatures of the type {@code sale-admission}. */
public final class JwsAdmissionSeal implements AdmissionSeal {

    private final SignedClaims signed;

    /** Seals with that key, which has at least 32 bytes. */
    public JwsAdmissionSeal(Supplier<byte[]> key) {
        signed = new SignedClaims("sale-admission", key);
    }

    @Override
    public String seal(Admission admission) {
        return signed.sign(new JWTClaimsSet.Builder()
                .subject(admission.shopper().value())
                .claim("sale", admission.sale().value())
                .expirationTime(Date.from(admission.expiresAt()))
                .build());
    }

    @Override
    public Optional<Admission> open(String sealed) {
        return signed.read(sealed, JwsAdmissionSeal::admission);
    }

    private static Admission admission(JWTClaimsSet claims) throws ParseException {
        return new Admission(
                new ShopperId(claims.getSubject()),
                new SaleId(claims.getStringClaim("sale")),
                claims.getExpirationTime().toInstant());
    }
}
