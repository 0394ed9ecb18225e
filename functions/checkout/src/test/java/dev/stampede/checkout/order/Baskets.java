package dev.stampede.checkout.order;

import dev.stampede.checkout.order.OrderRequest.Attempt;
import dev.stampede.checkout.shipping.QuoteSeal;
import dev.stampede.checkout.shipping.ShippingQuote;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Address;
import dev.stampede.model.order.Freight;
import dev.stampede.model.order.PaymentToken;
import dev.stampede.model.shipping.Destination;
import dev.stampede.runtime.seal.AdmissionSeal;
import dev.stampede.runtime.seal.CouponSeal;
import dev.stampede.runtime.seal.jws.JwsAdmissionSeal;
import dev.stampede.runtime.seal.jws.JwsCouponSeal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An offer, a shopper who wants it, and the quote for sending it. */
public final class Baskets {

    /** When everything here happens. */
    public static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    /** How long orders are held. */
    public static final Duration HOLD = Duration.ofMinutes(15);

    /** The shopper. */
    public static final ShopperId ANA = new ShopperId("ana");

    /** Seals admissions. */
    public static final AdmissionSeal ADMISSIONS = new JwsAdmissionSeal(Baskets::key);

    /** Seals coupons. */
    public static final CouponSeal COUPONS = new JwsCouponSeal(Baskets::key);

    private static final Destination BERLIN = new Destination("DE", "10115");

    private Baskets() {}

    private static byte[] key() {
        return "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    }

    /** A seller's offer of 10.00 euros on its first terms, in one shard. */
    public static Offer offer(String account) {
        return offer(account, Terms.opening(Money.of(1_000, "EUR")), 1);
    }

    /** A seller's offer. */
    public static Offer offer(String account, Terms terms, int shards) {
        var seller = SellerId.ofAccount(account);
        var id = new OfferId(ProductId.createdBy(seller, "kettle"), seller);
        return new Offer(id, "K-1", "Kettle", account, 1_200, terms, shards);
    }

    /** Ana's request for units of offers on the terms of now, with this sealed quote. */
    public static OrderRequest request(String key, String quote, int quantity, Offer... offers) {
        var lines = List.of(offers).stream()
                .map(offer -> new OrderRequest.Line(
                        offer.id(), quantity, offer.terms().version()))
                .toList();
        var address = new Address("Ana", "Hauptstraße 1", "Berlin", BERLIN);
        return new OrderRequest(
                ANA, key, lines, address, quote, new PaymentToken("tok_visa"), "", "", Attempt.ANY, "correlation");
    }

    /** The quote that fits {@link #request}. */
    public static ShippingQuote quote(int quantity, Offer... offers) {
        var quantities = List.of(offers).stream().collect(Collectors.toMap(Offer::id, offer -> quantity));
        var freight = quantities.keySet().stream()
                .map(OfferId::seller)
                .distinct()
                .map(seller -> new Freight(seller, Money.of(499, "EUR")))
                .toList();
        return new ShippingQuote(ANA, BERLIN, ShippingQuote.basketOf(quantities), freight, NOW.plusSeconds(60));
    }

    /** Seals under which there is that quote and nothing else. */
    public static Seals seals(Optional<ShippingQuote> quote) {
        return new Seals(
                new QuoteSeal() {
                    @Override
                    public String seal(ShippingQuote promised) {
                        return "q";
                    }

                    @Override
                    public Optional<ShippingQuote> open(String sealed) {
                        return quote;
                    }
                },
                ADMISSIONS,
                COUPONS);
    }

    /** What the rule says of the request at {@link #NOW}. */
    public static OrderTerms terms(OrderRequest request, Optional<ShippingQuote> quote, Offer... offers) {
        var known = List.of(offers).stream().collect(Collectors.toMap(Offer::id, offer -> offer));
        return OrderTerms.of(request, seals(quote), Map.copyOf(known), NOW, HOLD);
    }
}
