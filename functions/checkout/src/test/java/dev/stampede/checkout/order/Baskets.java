package dev.stampede.checkout.order;

import dev.stampede.checkout.order.OrderRequest.Attempt;
import dev.stampede.checkout.shipping.QuoteSeal;
import dev.stampede.checkout.shipping.ShippingQuote;
import dev.stampede.model.account.AccountClaims;
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
import java.util.Comparator;
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
                ANA,
                AccountClaims.NONE,
                key,
                lines,
                address,
                quote,
                new PaymentToken("tok_visa"),
                "",
                "",
                Attempt.ANY,
                "correlation");
    }

    /** Ana's request for so many units of each offer on the terms of now. */
    public static OrderRequest request(String key, String quote, Map<Offer, Integer> quantities) {
        var lines = quantities.entrySet().stream()
                .sorted(Comparator.comparingInt(line -> -line.getValue()))
                .map(line -> new OrderRequest.Line(
                        line.getKey().id(),
                        line.getValue(),
                        line.getKey().terms().version()))
                .toList();
        return withLines(request(key, quote, 1), lines);
    }

    /** The same request for other lines. */
    public static OrderRequest withLines(OrderRequest request, List<OrderRequest.Line> lines) {
        return new OrderRequest(
                request.shopper(),
                request.account(),
                request.idempotencyKey(),
                lines,
                request.address(),
                request.shippingQuote(),
                request.paymentToken(),
                request.admission(),
                request.coupon(),
                request.attempt(),
                request.correlationId());
    }

    /** The quote that fits {@link #request}. */
    public static ShippingQuote quote(int quantity, Offer... offers) {
        return quote(List.of(offers).stream().collect(Collectors.toMap(offer -> offer, offer -> quantity)));
    }

    /** The quote for so many units of each offer. */
    public static ShippingQuote quote(Map<Offer, Integer> quantitiesByOffer) {
        var quantities = quantitiesByOffer.entrySet().stream()
                .collect(Collectors.toMap(line -> line.getKey().id(), Map.Entry::getValue));
        var freight = quantities.keySet().stream()
                .map(OfferId::seller)
                .distinct()
                .map(seller -> new Freight(seller, Money.of(499, "EUR")))
                .toList();
        return new ShippingQuote(ANA, BERLIN, ShippingQuote.basketOf(quantities), freight, NOW.plusSeconds(60));
    }

    /** The same quote with another end. */
    public static ShippingQuote until(ShippingQuote quote, Instant expiresAt) {
        return new ShippingQuote(quote.shopper(), quote.destination(), quote.basket(), quote.freight(), expiresAt);
    }

    /** The same quote for another freight of each seller. */
    public static ShippingQuote at(ShippingQuote quote, Money freight) {
        var dearer = quote.freight().stream()
                .map(sent -> new Freight(sent.seller(), freight))
                .toList();
        return new ShippingQuote(quote.shopper(), quote.destination(), quote.basket(), dearer, quote.expiresAt());
    }

    /** The same request, paid with another token. */
    public static OrderRequest paidWith(OrderRequest request, String token) {
        return new OrderRequest(
                request.shopper(),
                request.account(),
                request.idempotencyKey(),
                request.lines(),
                request.address(),
                request.shippingQuote(),
                new PaymentToken(token),
                request.admission(),
                request.coupon(),
                request.attempt(),
                request.correlationId());
    }

    /** The same request with a coupon. */
    public static OrderRequest withCoupon(OrderRequest request, String coupon) {
        return new OrderRequest(
                request.shopper(),
                request.account(),
                request.idempotencyKey(),
                request.lines(),
                request.address(),
                request.shippingQuote(),
                request.paymentToken(),
                request.admission(),
                coupon,
                request.attempt(),
                request.correlationId());
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
