package dev.stampede.flashsale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.money.Money;
import dev.stampede.model.seller.Seller;
import dev.stampede.model.seller.dynamodb.SellersTable;
import dev.stampede.model.shipping.Destination;
import dev.stampede.model.shipping.Tariff;
import dev.stampede.runtime.seal.Coupon;
import dev.stampede.runtime.testing.Answer;
import dev.stampede.runtime.testing.GatewayRequest;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreasuresApiTest {

    private final TestAccount seller = registered();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant opens = now.minusSeconds(60);
    private final Instant later = now.plusSeconds(1_800);
    private final Instant closes = now.plusSeconds(3_600);

    private static TestAccount registered() {
        var seller = TestAccount.seller();
        LocalDynamoDb.client()
                .putItem(put -> put.tableName(MarketplaceTables.SELLERS)
                        .item(SellersTable.SELLERS.toItem(new Seller(
                                seller.sellerId(),
                                "Loja",
                                "Leipzig",
                                new Destination("DE", "04109"),
                                Currency.getInstance("EUR"),
                                new Tariff(List.of()),
                                new Seller.Versions(1, 0)))));
        return seller;
    }

    private String treasure(int count, Instant opensAt, Instant closesAt, String more) {
        return """
                {"title": "The golden hoof", "count": %d, "code": "Golden-Hoof-7",
                 "discount": {"minorUnits": 500, "currency": "EUR"}, "opensAt": "%s", "closesAt": "%s",
                 "clues": [{"opensAt": "%s", "text": "Under the third stone"},
                           {"opensAt": "%s", "text": "Where the herd drinks"}]%s}""".formatted(count, opensAt, closesAt, later, opens, more);
    }

    private String treasure(int count) {
        return treasure(count, opens, closes, "");
    }

    private String hides(String json) {
        var answer = seller.post("/v1/treasures", "key", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.header("Location");
    }

    private static Answer claim(TestAccount shopper, String treasure, String code) {
        return shopper.put(treasure + "/claim", "{\"code\": \"%s\"}".formatted(code));
    }

    @Test
    void a_finder_gets_a_coupon_and_the_same_one_again() {
        var treasure = hides(treasure(1));
        var finder = TestAccount.shopper();

        var first = claim(finder, treasure, "golden-hoof-7");
        var other = claim(TestAccount.shopper(), treasure, "golden-hoof-7");
        var again = claim(finder.servedBy(TestAccount.start()), treasure, "GOLDEN-HOOF-7");

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().at("/discount/minorUnits").asLong()).isEqualTo(500);
        assertThat(TestSeals.COUPONS.open(first.json().path("coupon").asText()))
                .contains(new Coupon(
                        new ShopperId(finder.account()),
                        new TreasureId(treasure.substring(treasure.lastIndexOf('/') + 1)),
                        seller.sellerId(),
                        Money.of(500, "EUR"),
                        closes.plus(Duration.ofDays(30))));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("treasure-gone");
    }

    @Test
    void shows_the_clues_that_are_open_and_never_the_code() {
        var treasure = hides(treasure(20));

        var shown = TestAccount.look(treasure);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Cache-Control")).contains("s-maxage=1");
        assertThat(shown.json().path("clues").findValuesAsText("text")).containsExactly("Where the herd drinks");
        assertThat(shown.json().path("nextClueAt").asText()).isEqualTo(later.toString());
        assertThat(shown.json().path("remaining").asText()).isEqualTo("PLENTY");
        assertThat(shown.body()).doesNotContainIgnoringCase("golden-hoof-7");
    }

    @Test
    void shows_when_nothing_is_left() {
        var treasure = hides(treasure(1));
        claim(TestAccount.shopper(), treasure, "golden-hoof-7");

        var elsewhere = TestAccount.shopper().servedBy(TestAccount.start());

        assertThat(elsewhere.get(treasure).json().path("remaining").asText()).isEqualTo("NONE");
        assertThat(TestAccount.shopper().get(treasure).json().path("remaining").asText())
                .isEqualTo("NONE");
    }

    @Test
    void a_wrong_code_is_refused_and_named() {
        var answer = claim(TestAccount.shopper(), hides(treasure(1)), "Golden-Hoof-8");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("wrong-code");
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("code");
    }

    @Test
    void says_when_a_treasure_that_is_not_open_can_be_claimed() {
        var treasure = hides(treasure(1, later, closes, ""));

        var answer = claim(TestAccount.shopper(), treasure, "Golden-Hoof-7");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("treasure-not-open");
        assertThat(answer.json().path("opensAt").asText()).isEqualTo(later.toString());
    }

    @Test
    void hides_once_for_each_key_and_refuses_the_key_for_another_treasure() {
        var first = hides(treasure(5));

        assertThat(hides(treasure(5))).isEqualTo(first);
        var other = seller.post("/v1/treasures", "key", treasure(6));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_treasure_needs_a_registered_seller_and_their_currency() {
        var unregistered = TestAccount.seller().post("/v1/treasures", "key", treasure(1));
        var dollars = seller.post("/v1/treasures", "key", treasure(1).replace("EUR", "USD"));

        assertThat(unregistered.problem()).isEqualTo("seller-not-registered");
        assertThat(dollars.problem()).isEqualTo("currency-mismatch");
        assertThat(dollars.json().path("currency").asText()).isEqualTo("EUR");
    }

    @Test
    void whoever_looks_after_the_marketplace_hides_for_any_seller_and_a_seller_only_for_themselves() {
        var named = treasure(1, opens, closes, ", \"sellerId\": \"%s\"".formatted(seller.sellerId()));
        var nobodys =
                treasure(1, opens, closes, ", \"sellerId\": \"%s\"".formatted(SellerId.ofAccount("somebody else")));

        assertThat(TestAccount.operator().post("/v1/treasures", "key", named).status())
                .isEqualTo(201);
        assertThat(seller.post("/v1/treasures", "key", named).status()).isEqualTo(201);
        assertThat(seller.post("/v1/treasures", "other", nobodys).status()).isEqualTo(403);
        assertThat(TestAccount.shopper().post("/v1/treasures", "key", named).status())
                .isEqualTo(403);
        assertThat(TestAccount.operator()
                        .post("/v1/treasures", "key", treasure(1))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void only_shoppers_claim() {
        assertThat(claim(seller, hides(treasure(1)), "Golden-Hoof-7").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"count\": 1', '\"count\": 0', count",
        "'\"count\": 1', '\"count\": 10001', count",
        "Golden-Hoof-7, short, code",
        "Golden-Hoof-7, two words, code",
        "500, 0, discount.minorUnits",
        "EUR, EUX, discount.currency",
        "The golden hoof, '', title",
        "Where the herd drinks, '', clues[1].text"
    })
    void names_what_is_wrong_with_a_treasure(String good, String bad, String field) {
        var answer = seller.post("/v1/treasures", "bad", treasure(1).replace(good, bad));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void a_treasure_closes_after_it_opens_and_its_clues_open_before_it_closes() {
        var backwards = seller.post("/v1/treasures", "bad", treasure(1, closes, opens, ""));
        var lateClue = seller.post("/v1/treasures", "bad", treasure(1, opens, now, ""));
        var fraction = seller.post("/v1/treasures", "bad", treasure(1, opens.plusMillis(1), closes, ""));

        assertThat(backwards.json().at("/errors/0/field").asText()).isEqualTo("closesAt");
        assertThat(lateClue.json().at("/errors/0/field").asText()).isEqualTo("clues[0].opensAt");
        assertThat(fraction.json().at("/errors/0/field").asText()).isEqualTo("opensAt");
    }

    @Test
    void there_is_no_treasure_that_nobody_hid() {
        var nowhere = "/v1/treasures/trs_" + "a".repeat(26);

        assertThat(TestAccount.shopper().get(nowhere).status()).isEqualTo(404);
        assertThat(TestAccount.shopper().get("/v1/treasures/none").status()).isEqualTo(404);
        assertThat(claim(TestAccount.shopper(), nowhere, "Golden-Hoof-7").status())
                .isEqualTo(404);
    }

    @Test
    void hiding_takes_an_idempotency_key() {
        var answer = GatewayRequest.of("POST", "/v1/treasures")
                .by(seller.account(), "seller")
                .json(treasure(1))
                .to(seller.api());

        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
    }
}
