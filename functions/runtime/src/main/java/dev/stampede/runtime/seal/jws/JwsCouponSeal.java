package dev.stampede.runtime.seal.jws;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import dev.stampede.runtime.seal.Coupon;
import dev.stampede.runtime.seal.CouponSeal;
import java.text.ParseException;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;

/** Seals coupons as JSON Web Signatures of the type {@code treasure-coupon}. */
public final class JwsCouponSeal implements CouponSeal {

    private final SignedClaims signed;

    /** Seals with that key, which has at least 32 bytes. */
    public JwsCouponSeal(Supplier<byte[]> key) {
        signed = new SignedClaims("treasure-coupon", key);
    }

    @Override
    public String seal(Coupon coupon) {
        return signed.sign(new JWTClaimsSet.Builder()
                .subject(coupon.shopper().value())
                .claim("treasure", coupon.treasure().value())
                .claim("seller", coupon.seller().value())
                .claim("amount", coupon.amount().minorUnits())
                .claim("currency", coupon.amount().currency().getCurrencyCode())
                .expirationTime(Date.from(coupon.expiresAt()))
                .build());
    }

    @Override
    public Optional<Coupon> open(String sealed) {
        return signed.read(sealed, JwsCouponSeal::coupon);
    }

    private static Coupon coupon(JWTClaimsSet claims) throws ParseException {
        return new Coupon(
                new ShopperId(claims.getSubject()),
                new TreasureId(claims.getStringClaim("treasure")),
                new SellerId(claims.getStringClaim("seller")),
                Money.of(claims.getLongClaim("amount"), claims.getStringClaim("currency")),
                claims.getExpirationTime().toInstant());
    }
}
