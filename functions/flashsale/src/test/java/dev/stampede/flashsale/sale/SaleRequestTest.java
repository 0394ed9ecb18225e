package dev.stampede.flashsale.sale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.account.AccountCondition;
import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.money.Money;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SaleRequestTest {

    private static final SaleRequest.Wanted KETTLES = wanted("a", 10);
    private static final SaleRequest.Wanted CUPS = wanted("b", 20);

    @Test
    void asks_for_the_same_sale_when_its_offers_come_in_another_order() {
        assertThat(request(CUPS, KETTLES).fingerprint())
                .isEqualTo(request(KETTLES, CUPS).fingerprint());
    }

    @Test
    void asks_for_another_sale_when_less_of_an_offer_is_wanted() {
        assertThat(request(KETTLES, wanted("b", 19)).fingerprint())
                .isNotEqualTo(request(KETTLES, CUPS).fingerprint());
    }

    @Test
    void asks_for_another_sale_when_it_asks_for_other_accounts() {
        var anybody = request(KETTLES).fingerprint();
        var some = request(Set.of(AccountCondition.VERIFIED_EMAIL), KETTLES).fingerprint();

        assertThat(some).isNotEqualTo(anybody);
        assertThat(request(Set.of(AccountCondition.VERIFIED_PHONE), KETTLES).fingerprint())
                .isNotEqualTo(some);
    }

    private static SaleRequest request(SaleRequest.Wanted... offers) {
        return request(Set.of(), offers);
    }

    private static SaleRequest request(Set<AccountCondition> conditions, SaleRequest.Wanted... offers) {
        return new SaleRequest(
                new Organiser.Operator("operator"),
                "key",
                "Sale",
                SaleDesk.OPENS,
                SaleDesk.CLOSES,
                100,
                Admission.OPEN,
                conditions,
                List.of(offers));
    }

    private static SaleRequest.Wanted wanted(String letter, long stock) {
        var offer = OfferId.parse("prd_%1$s.slr_%1$s".formatted(letter.repeat(26)));
        return new SaleRequest.Wanted(offer, Money.of(100, "EUR"), stock, 0);
    }
}
