package dev.stampede.checkout.shipping.jws;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.stampede.checkout.shipping.QuoteSeal;
import dev.stampede.checkout.shipping.ShippingQuote;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Freight;
import dev.stampede.model.shipping.Destination;
import dev.stampede.runtime.seal.jws.SignedClaims;
import dev.stampede.runtime.telemetry.Traces;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Seals quotes as JSON Web Signatures (RFC 7515) with HMAC SHA-256 under one secret key. */
public final class JwsQuoteSeal implements QuoteSeal {

    private final SignedClaims signed;

    /** Seals with that key, which has at least 32 bytes (RFC 7518, section 3.2). */
    public JwsQuoteSeal(Supplier<byte[]> key) {
        signed = new SignedClaims("shipping-quote", key);
    }

    @Override
    public String seal(ShippingQuote quote) {
        return signed.sign(new JWTClaimsSet.Builder()
                .subject(quote.shopper().value())
                .expirationTime(Date.from(quote.expiresAt()))
                .claim("country", quote.destination().country())
                .claim("postal", quote.destination().postalCode())
                .claim("basket", quote.basket())
                .claim(
                        "freight",
                        quote.freight().stream().map(JwsQuoteSeal::write).toList())
                .build());
    }

    @Override
    public Optional<ShippingQuote> open(String sealed) {
        return Traces.traced("quote check", () -> signed.read(sealed, JwsQuoteSeal::quote));
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
