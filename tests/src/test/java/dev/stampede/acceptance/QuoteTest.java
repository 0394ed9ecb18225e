package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.stampede.client.Amount;
import dev.stampede.client.Answer;
import dev.stampede.client.Call;
import dev.stampede.client.Shop;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Freight is what was promised, to whom it was promised, for as long as it was promised. */
@Acceptance
class QuoteTest {

    private final Market market;
    private final Stall stall;
    private final Buyer buyer;

    QuoteTest(Market market) {
        this.market = market;
        this.stall = Stall.with(market, 5);
        this.buyer = Buyer.in(market);
    }

    @Test
    void refuses_a_quote_that_expired() throws Exception {
        var past = Instant.parse("2026-01-01T00:00:00Z");
        var sealed = resealed(past, market.stack().quoteKey());

        assertRefused(orderWith(sealed), "expired at " + past);
    }

    @Test
    void takes_a_quote_that_was_sealed_again_with_the_same_key() throws Exception {
        var sealed = resealed(Instant.now().plusSeconds(600), market.stack().quoteKey());

        assertThat(orderWith(sealed).status()).isEqualTo(201);
    }

    @Test
    void refuses_a_quote_that_somebody_else_sealed() throws Exception {
        var sealed = resealed(Instant.now().plusSeconds(600), "x".repeat(64));

        assertRefused(orderWith(sealed), "not issued here");
    }

    @Test
    void refuses_a_quote_that_was_changed() {
        var honest = quote(Buyer.HOME, stall.units(1)).split("\\.", -1);
        var cheaper = quote(Buyer.HOME, stall.units(2)).split("\\.", -1);

        assertRefused(orderWith(honest[0] + "." + cheaper[1] + "." + honest[2]), "not issued here");
    }

    @Test
    void refuses_somebody_elses_quote() {
        var theirs = new Shop(market.requests(), Buyer.in(market).account()).quote(Buyer.HOME, List.of(stall.units(1)));

        assertRefused(orderWith(theirs), "somebody else");
    }

    @Test
    void refuses_a_quote_for_another_place() {
        var elsewhere = new Shop.Address("Ada Lovelace", "Hauptstraße 2", "Dresden", "DE", "01067");

        assertRefused(orderWith(quote(elsewhere, stall.units(1))), "another country or postal code");
    }

    @Test
    void refuses_a_quote_for_another_basket() {
        assertRefused(orderWith(quote(Buyer.HOME, stall.units(2))), "another basket");
    }

    @Test
    void refuses_to_quote_for_two_currencies() {
        var dollars = Stall.pricedAt(market, new Amount(2000, "USD"), new Amount(490, "USD"));

        var answer = asked(stall.units(1), dollars.units(1));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("mixed-currencies");
    }

    @Test
    void refuses_to_quote_for_more_than_an_order_may_cost() {
        var dear = Stall.pricedAt(market, new Amount(500_000_000_000L, "EUR"), Stall.FREIGHT);

        var answer = asked(dear.units(2));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("total-too-high");
        assertThat(answer.body().path("detail").asText()).contains("at most 1000000000000");
        assertThat(buyer.order(Buyer.GOOD_CARD, dear.units(1)).total()).isEqualTo(new Amount(500_000_000_490L, "EUR"));
    }

    private Answer asked(Shop.Line... lines) {
        return market.once(Call.post("quote", "/v1/shipping-quotes", Shop.quoteBody(Buyer.HOME, List.of(lines)))
                .as(buyer.account()));
    }

    private void assertRefused(Answer answer, String why) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("shipping-quote");
        assertThat(answer.body().path("detail").asText()).contains(why);
        assertThat(stall.free()).isEqualTo(5);
    }

    private Answer orderWith(String quote) {
        var body = (ObjectNode) buyer.body(Buyer.GOOD_CARD, stall.units(1));
        return buyer.send("key", body.put("shippingQuote", quote));
    }

    private String quote(Shop.Address to, Shop.Line line) {
        return new Shop(market.requests(), buyer.account()).quote(to, List.of(line));
    }

    /** A good quote of this basket, but with that end, and under that key. */
    private String resealed(Instant expiresAt, String key) throws ParseException, JOSEException {
        var honest = SignedJWT.parse(quote(Buyer.HOME, stall.units(1)));
        var claims = new JWTClaimsSet.Builder(honest.getJWTClaimsSet())
                .expirationTime(Date.from(expiresAt))
                .build();
        var sealed = new SignedJWT(honest.getHeader(), claims);
        sealed.sign(new MACSigner(key.getBytes(StandardCharsets.UTF_8)));
        return sealed.serialize();
    }
}
