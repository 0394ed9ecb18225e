package dev.stampede.runtime.seal.jws;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import dev.stampede.runtime.seal.Admission;
import dev.stampede.runtime.seal.Coupon;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealsTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00.750Z");
    private static final ShopperId ANA = new ShopperId("ana");
    private static final Admission ADMISSION = new Admission(ANA, SaleId.scheduledBy("ana", "key"), NOON);
    private static final Coupon COUPON =
            new Coupon(ANA, TreasureId.hiddenBy("ana", "key"), SellerId.ofAccount("ana"), Money.of(500, "EUR"), NOON);

    private final JwsAdmissionSeal admissions = new JwsAdmissionSeal(() -> KEY);
    private final JwsCouponSeal coupons = new JwsCouponSeal(() -> KEY);

    @Test
    void opens_the_admission_it_sealed() {
        assertThat(admissions.open(admissions.seal(ADMISSION))).contains(ADMISSION);
    }

    @Test
    void opens_the_coupon_it_sealed() {
        assertThat(coupons.open(coupons.seal(COUPON))).contains(COUPON);
    }

    @Test
    void takes_no_coupon_for_an_admission_under_the_same_key() {
        assertThat(admissions.open(coupons.seal(COUPON))).isEmpty();
        assertThat(coupons.open(admissions.seal(ADMISSION))).isEmpty();
    }

    @Test
    void does_not_open_what_another_key_sealed() {
        var other = new JwsAdmissionSeal(() -> "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.UTF_8));

        assertThat(admissions.open(other.seal(ADMISSION))).isEmpty();
    }

    @Test
    void does_not_open_changed_claims() {
        var longer = new Admission(ANA, ADMISSION.sale(), NOON.plusSeconds(60));
        var sealed = admissions.seal(ADMISSION).split("\\.", -1);
        var changed = admissions.seal(longer).split("\\.", -1);

        assertThat(admissions.open(sealed[0] + "." + changed[1] + "." + sealed[2]))
                .isEmpty();
    }

    @Test
    void does_not_open_unsigned_claims() {
        assertThat(admissions.open(
                        new PlainJWT(new JWTClaimsSet.Builder().subject("ana").build()).serialize()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a.b.c", "eyJhbGciOiJIUzI1NiJ9..", "{}"})
    void does_not_open_what_is_no_seal(String text) {
        assertThat(admissions.open(text)).isEmpty();
        assertThat(coupons.open(text)).isEmpty();
    }

    @Test
    void admits_its_shopper_to_its_sale_until_it_expires() {
        var expiry = ADMISSION.expiresAt();

        assertThat(ADMISSION.admits(ANA, ADMISSION.sale(), expiry.minusMillis(1)))
                .isTrue();
        assertThat(ADMISSION.admits(ANA, ADMISSION.sale(), expiry)).isFalse();
        assertThat(ADMISSION.admits(new ShopperId("bea"), ADMISSION.sale(), expiry.minusMillis(1)))
                .isFalse();
        assertThat(ADMISSION.admits(ANA, SaleId.scheduledBy("ana", "other"), expiry.minusMillis(1)))
                .isFalse();
    }
}
