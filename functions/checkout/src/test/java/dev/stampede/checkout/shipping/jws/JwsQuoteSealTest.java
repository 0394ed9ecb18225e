package dev.stampede.checkout.shipping.jws;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.stampede.checkout.order.Baskets;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwsQuoteSealTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    private final JwsQuoteSeal seal = new JwsQuoteSeal(() -> KEY);

    @Test
    void opens_what_it_sealed() {
        var quote = Baskets.quote(2, Baskets.offer("one"), Baskets.offer("two"));

        assertThat(seal.open(seal.seal(quote))).contains(quote);
    }

    @Test
    void does_not_open_what_another_key_sealed() {
        var other = new JwsQuoteSeal(() -> "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.UTF_8));

        assertThat(seal.open(other.seal(Baskets.quote(1, Baskets.offer("one")))))
                .isEmpty();
    }

    @Test
    void does_not_open_a_changed_quote() {
        var sealed = seal.seal(Baskets.quote(1, Baskets.offer("one"))).split("\\.", -1);
        var cheaper = seal.seal(Baskets.quote(2, Baskets.offer("one"))).split("\\.", -1);

        assertThat(seal.open(sealed[0] + "." + cheaper[1] + "." + sealed[2])).isEmpty();
    }

    @Test
    void does_not_open_an_unsigned_quote() {
        assertThat(seal.open(
                        new PlainJWT(new JWTClaimsSet.Builder().subject("ana").build()).serialize()))
                .isEmpty();
    }

    @Test
    void does_not_take_another_kind_of_token_under_the_same_key_for_a_quote() throws JOSEException {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), new JWTClaimsSet.Builder().build());
        token.sign(new MACSigner(KEY));

        assertThat(seal.open(token.serialize())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a.b.c", "eyJhbGciOiJIUzI1NiJ9..", "{}"})
    void does_not_open_what_is_no_seal(String text) {
        assertThat(seal.open(text)).isEmpty();
    }
}
