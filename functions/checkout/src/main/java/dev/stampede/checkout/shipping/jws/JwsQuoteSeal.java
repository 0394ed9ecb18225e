package dev.stampede.checkout.shipping.jws;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.stampede.checkout.shipping.QuoteSeal;
import dev.stampede.checkout.shipping.ShippingQuote;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Freight;
import dev.stampede.model.shipping.Destination;
import dev.stampede.runtime.telemetry.Traces;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Seals quotes as JSON Web Signatures (RFC 7515) with HMAC SHA-256 under one secret key. */
public final class JwsQuoteSeal implements QuoteSeal {

    private static final JWSHeader HEADER = new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(new JOSEObjectType("shipping-quote"))
            .build();

    private final Supplier<byte[]> key;

    /** Seals with that key, which has at least 32 bytes (RFC 7518, section 3.2). */
    public JwsQuoteSeal(Supplier<byte[]> key) {
        this.key = key;
    }

    @Override
    public String seal(ShippingQuote quote) {
        var claims = new JWTClaimsSet.Builder()
                .subject(quote.shopper().value())
                .expirationTime(Date.from(quote.expiresAt()))
                .claim("country", quote.destination().country())
                .claim("postal", quote.destination().postalCode())
                .claim("basket", quote.basket())
                .claim(
                        "freight",
                        quote.freight().stream().map(JwsQuoteSeal::write).toList())
                .build();
        try {
            var jwt = new SignedJWT(HEADER, claims);
            jwt.sign(new MACSigner(key.get()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The key can't sign: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<ShippingQuote> open(String sealed) {
        return Traces.traced("quote check", () -> verified(sealed));
    }

    private Optional<ShippingQuote> verified(String sealed) {
        try {
            var jwt = SignedJWT.parse(sealed);
            if (!HEADER.getAlgorithm().equals(jwt.getHeader().getAlgorithm())
                    || !HEADER.getType().equals(jwt.getHeader().getType())
                    || !jwt.verify(new MACVerifier(key.get()))) {
                return Optional.empty();
            }
            return Optional.of(quote(jwt.getJWTClaimsSet()));
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private static ShippingQuote quote(JWTClaimsSet claims) throws ParseException {
        return new ShippingQuote(
                new ShopperId(claims.getSubject()),
                new Destination(claims.getStringClaim("country"), claims.getStringClaim("postal")),
                claims.getStringClaim("basket"),
                claims.getStringListClaim("freight").stream()
                        .map(JwsQuoteSeal::read)
                        .toList(),
                claims.getExpirationTime().toInstant());
    }

    private static String write(Freight freight) {
        var price = freight.price();
        return String.join(
                " ",
                List.of(
                        freight.seller().value(),
                        Long.toString(price.minorUnits()),
                        price.currency().getCurrencyCode()));
    }

    private static Freight read(String freight) {
        var parts = freight.split(" ", 3);
        return new Freight(new SellerId(parts[0]), Money.of(Long.parseLong(parts[1]), parts[2]));
    }
}
