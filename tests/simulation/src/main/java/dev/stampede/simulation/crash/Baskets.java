package dev.stampede.simulation.crash;

import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.checkout.shipping.QuoteSeal;
import dev.stampede.checkout.shipping.ShippingQuote;
import dev.stampede.checkout.shipping.jws.JwsQuoteSeal;
import dev.stampede.model.account.AccountClaims;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Address;
import dev.stampede.model.order.Freight;
import dev.stampede.model.order.PaymentToken;
import dev.stampede.model.shipping.Destination;
import dev.stampede.runtime.seal.AdmissionSeal;
import dev.stampede.runtime.seal.Coupon;
import dev.stampede.runtime.seal.CouponSeal;
import dev.stampede.runtime.seal.jws.JwsAdmissionSeal;
import dev.stampede.runtime.seal.jws.JwsCouponSeal;
import dev.stampede.simulation.Simulation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Ana orders. */
final class Baskets {

    static final ShopperId ANA = new ShopperId("ana");
    static final QuoteSeal QUOTES = new JwsQuoteSeal(Baskets::key);
    static final AdmissionSeal ADMISSIONS = new JwsAdmissionSeal(Baskets::key);
    static final CouponSeal COUPONS = new JwsCouponSeal(Baskets::key);

    /** Names the request. */
    private static final String KEY = "basket";

    /** The order that it places. */
    static final OrderId ORDER = OrderId.placedBy(ANA, KEY);

    private static final Destination BERLIN = new Destination("DE", "10115");
    private static final Instant TONIGHT = Simulation.BEGINNING.plus(Duration.ofHours(12));

    private Baskets() {}

    /** So many units of each offer, on its first terms, paid with a card that is good. */
    static OrderRequest basket(int units, OfferId... offers) {
        return basket("tok_visa", "", units, offers);
    }

    /** The same, paid with a card that is not. */
    static OrderRequest unpayable(OfferId... offers) {
        return basket("tok_declined", "", 1, offers);
    }

    /** One unit, with a treasure's coupon. */
    static OrderRequest discounted(OfferId offer) {
        return basket("tok_visa", coupon(offer), 1, offer);
    }

    /** Another order with the same coupon. */
    static OrderRequest anotherDiscounted(OfferId offer) {
        return request("another", "tok_visa", coupon(offer), 1, offer);
    }

    private static String coupon(OfferId offer) {
        var treasure = TreasureId.hiddenBy("one", "chest");
        return COUPONS.seal(new Coupon(ANA, treasure, offer.seller(), Money.of(200, "EUR"), TONIGHT));
    }

    /** The same as {@link #basket}, at other times. */
    static OrderRequest another(int number, int units, OfferId... offers) {
        return request("another " + number, "tok_visa", "", units, offers);
    }

    private static OrderRequest basket(String card, String coupon, int units, OfferId... offers) {
        return request(KEY, card, coupon, units, offers);
    }

    private static OrderRequest request(String key, String card, String coupon, int units, OfferId... offers) {
        return new OrderRequest(
                ANA,
                AccountClaims.NONE,
                key,
                Stream.of(offers)
                        .map(offer -> new OrderRequest.Line(offer, units, 1))
                        .toList(),
                new Address("Ana", "Hauptstraße 1", "Berlin", BERLIN),
                QUOTES.seal(quote(units, offers)),
                new PaymentToken(card),
                "",
                coupon,
                OrderRequest.Attempt.ANY,
                "correlation");
    }

    private static ShippingQuote quote(int units, OfferId... offers) {
        var quantities = Stream.of(offers).collect(Collectors.toMap(offer -> offer, offer -> units));
        List<Freight> freight = Stream.of(offers)
                .map(OfferId::seller)
                .distinct()
                .map(seller -> new Freight(seller, Money.of(499, "EUR")))
                .toList();
        return new ShippingQuote(ANA, BERLIN, ShippingQuote.basketOf(quantities), freight, TONIGHT);
    }

    private static byte[] key() {
        return "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    }
}
