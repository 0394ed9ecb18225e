package dev.stampede.checkout.order;

import static dev.stampede.checkout.order.Baskets.ANA;
import static dev.stampede.checkout.order.Baskets.NOW;
import static dev.stampede.checkout.order.Baskets.quote;
import static dev.stampede.checkout.order.Baskets.request;
import static dev.stampede.checkout.order.Baskets.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.account.AccountClaims;
import dev.stampede.model.account.AccountCondition;
import dev.stampede.model.account.Eligibility;
import dev.stampede.model.catalogue.Access;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.Discount;
import dev.stampede.model.order.Order;
import dev.stampede.runtime.seal.Admission;
import dev.stampede.runtime.seal.Coupon;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SaleTermsTest {

    private static final SaleId SALE = SaleId.scheduledBy("one", "black friday");
    private static final Offer HOT = hot(Access.Admission.WAITING_ROOM);
    private static final Offer OPEN = hot(Access.Admission.OPEN);
    private static final Offer CHOOSY = hot(new Access(
            0, Access.Admission.OPEN, new Eligibility(Set.of(AccountCondition.VERIFIED_EMAIL), NOW.minusSeconds(60))));
    private static final TreasureId TREASURE = TreasureId.hiddenBy("one", "egg");
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void lets_in_whose_turn_has_come() {
        assertThat(place(HOT, admission(ANA, SALE, LATER), "")).isInstanceOf(OrderTerms.Agreed.class);
    }

    @Test
    void lets_nobody_in_without_an_admission() {
        assertThat(refusal(place(HOT, "", ""))).isEqualTo(new Refusal.NotAdmitted(SALE));
        assertThat(refusal(place(HOT, "forged", ""))).isEqualTo(new Refusal.NotAdmitted(SALE));
    }

    @Test
    void lets_nobody_in_with_another_ones_admission_or_another_sales_or_an_old_one() {
        var other = SaleId.scheduledBy("one", "cyber monday");
        assertThat(refusal(place(HOT, admission(new ShopperId("bob"), SALE, LATER), "")))
                .isEqualTo(new Refusal.NotAdmitted(SALE));
        assertThat(refusal(place(HOT, admission(ANA, other, LATER), ""))).isEqualTo(new Refusal.NotAdmitted(SALE));
        assertThat(refusal(place(HOT, admission(ANA, SALE, NOW), ""))).isEqualTo(new Refusal.NotAdmitted(SALE));
    }

    @Test
    void asks_for_no_admission_where_there_is_no_waiting_room() {
        assertThat(place(OPEN, "", "")).isInstanceOf(OrderTerms.Agreed.class);
    }

    @Test
    void takes_an_order_of_whose_account_is_what_the_sale_asks_for() {
        var verified = new AccountClaims(Set.of(AccountClaims.Contact.EMAIL), Instant.MAX);
        assertThat(place(CHOOSY, verified, "", "")).isInstanceOf(OrderTerms.Agreed.class);
    }

    @Test
    void names_what_the_sale_asks_for_and_is_not_proven() {
        assertThat(refusal(place(CHOOSY, "", "")))
                .isEqualTo(new Refusal.NotEligible(SALE, List.of(AccountCondition.VERIFIED_EMAIL)));
    }

    @Test
    void says_that_a_sale_is_paused() {
        var paused = OPEN.withTerms(OPEN.terms().paused());
        assertThat(refusal(place(paused, "", ""))).isEqualTo(new Refusal.Paused(paused));
    }

    @Test
    void takes_a_coupon_off_the_goods_of_the_seller_who_gives_it() {
        var order = agreed(place(OPEN, "", coupon(ANA, "one", 300, LATER)));
        assertThat(order.discounts()).containsExactly(new Discount(TREASURE, Money.of(300, "EUR")));
        assertThat(order.total()).isEqualTo(Money.of(1_000 + 499 - 300, "EUR"));
    }

    @Test
    void takes_no_more_off_than_the_goods_cost() {
        var order = agreed(place(OPEN, "", coupon(ANA, "one", 5_000, LATER)));
        assertThat(order.total()).isEqualTo(Money.of(499, "EUR"));
    }

    @Test
    void refuses_a_coupon_that_does_not_hold() {
        assertThat(whyNot("forged")).isEqualTo("it was not issued here");
        assertThat(whyNot(coupon(new ShopperId("bob"), "one", 300, LATER))).isEqualTo("it was found by somebody else");
        assertThat(whyNot(coupon(ANA, "one", 300, NOW))).startsWith("it expired");
        assertThat(whyNot(coupon(ANA, "two", 300, LATER))).startsWith("nothing of seller");
    }

    private static String whyNot(String coupon) {
        return ((Refusal.CouponNotValid) refusal(place(OPEN, "", coupon))).why();
    }

    private static OrderTerms place(Offer offer, String admission, String coupon) {
        return place(offer, AccountClaims.NONE, admission, coupon);
    }

    private static OrderTerms place(Offer offer, AccountClaims account, String admission, String coupon) {
        var plain = request("k", "q", 1, offer);
        var sealed = new OrderRequest(
                plain.shopper(),
                account,
                plain.idempotencyKey(),
                plain.lines(),
                plain.address(),
                plain.shippingQuote(),
                plain.paymentToken(),
                admission,
                coupon,
                plain.attempt(),
                plain.correlationId());
        return terms(sealed, Optional.of(quote(1, offer)), offer);
    }

    private static Refusal refusal(OrderTerms terms) {
        return ((OrderTerms.Refused) terms).why();
    }

    private static Order agreed(OrderTerms terms) {
        return ((OrderTerms.Agreed) terms).order();
    }

    private static String admission(ShopperId shopper, SaleId sale, Instant expiresAt) {
        return Baskets.ADMISSIONS.seal(new Admission(shopper, sale, expiresAt));
    }

    private static String coupon(ShopperId shopper, String account, long cents, Instant expiresAt) {
        var seller = SellerId.ofAccount(account);
        return Baskets.COUPONS.seal(new Coupon(shopper, TREASURE, seller, Money.of(cents, "EUR"), expiresAt));
    }

    private static Offer hot(Access.Admission admission) {
        return hot(new Access(0, admission));
    }

    private static Offer hot(Access access) {
        var ordinary = Baskets.offer("one");
        return new Offer(
                ordinary.id().inSale(SALE),
                ordinary.sku(),
                ordinary.title(),
                ordinary.sellerName(),
                ordinary.weightGrams(),
                ordinary.terms(),
                1,
                access);
    }
}
