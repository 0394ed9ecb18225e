package dev.stampede.flashsale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.money.Money;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.runtime.testing.Answer;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SalesApiTest {

    private final Instant opens = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(1));

    private final TestAccount seller = TestAccount.seller();

    @Test
    void schedules_and_shows_a_sale_with_a_countdown_and_a_band() {
        var offer = offered(100);

        var answer = seller.post("/v1/sales", "key", sale(offer, 60));

        assertThat(answer.status()).isEqualTo(201);
        var saleId = answer.json().get("saleId").asText();
        assertThat(answer.header("Location")).isEqualTo("/v1/sales/" + saleId);
        var shown = TestAccount.look("/v1/sales/" + saleId);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Cache-Control")).isEqualTo("public, max-age=1, s-maxage=1");
        assertThat(shown.header("ETag")).isNotEmpty();
        assertThat(shown.json().get("state").asText()).isEqualTo("SCHEDULED");
        assertThat(shown.json().get("secondsToOpening").asLong()).isBetween(3_500L, 3_600L);
        var line = shown.json().get("offers").get(0);
        assertThat(line.get("offerId").asText()).isEqualTo(offer + "." + saleId);
        assertThat(line.get("ordinaryOfferId").asText()).isEqualTo(offer.value());
        assertThat(line.get("stock").asText()).isEqualTo("PLENTY");
        assertThat(line.get("price").get("minorUnits").asLong()).isEqualTo(500);
        assertThat(line.get("ordinaryPrice").get("minorUnits").asLong()).isEqualTo(2_000);
        assertThat(line.get("perShopper").asInt()).isEqualTo(2);
        assertThat(shown.body()).doesNotContain("\"seed\"");
    }

    @Test
    void answers_a_retry_alike_and_422_to_another_sale_with_the_key() {
        var offer = offered(100);
        var first = seller.post("/v1/sales", "key", sale(offer, 60));

        assertThat(seller.post("/v1/sales", "key", sale(offer, 60)).json().get("saleId"))
                .isEqualTo(first.json().get("saleId"));
        assertThat(seller.post("/v1/sales", "key", sale(offer, 61)).status()).isEqualTo(422);
    }

    @Test
    void answers_a_retry_as_at_first_also_when_the_sale_was_extended_and_cancelled_since() {
        var offer = offered(100);
        var first = seller.post("/v1/sales", "key", sale(offer, 60));
        var path = "/v1/sales/" + first.json().get("saleId").asText();
        seller.put(path + "/window", "{\"closesAt\": \"%s\"}".formatted(opens.plus(Duration.ofHours(2))));
        seller.put(path + "/cancellation", "");

        var retry = seller.post("/v1/sales", "key", sale(offer, 60));

        assertThat(retry.status()).isEqualTo(201);
        assertThat(retry.body()).isEqualTo(first.body());
    }

    @Test
    void lets_the_organiser_and_operators_change_it_and_nobody_else() {
        var path = "/v1/sales/" + scheduled();

        assertThat(state(seller.put(path + "/pause", ""))).isEqualTo("PAUSED");
        assertThat(state(TestAccount.operator().put(path + "/resume", ""))).isEqualTo("SCHEDULED");
        assertThat(TestAccount.seller().put(path + "/pause", "").status()).isEqualTo(403);
        assertThat(TestAccount.shopper().put(path + "/pause", "").status()).isEqualTo(403);
        assertThat(TestAccount.seller().get(path + "/audit").status()).isEqualTo(403);

        var audit = seller.get(path + "/audit").json().get("entries");
        assertThat(audit)
                .extracting(entry -> entry.get("what").asText())
                .containsExactly("schedule", "pause", "resume");
        assertThat(audit.get(1).get("before").get("status").asText()).isEqualTo("SCHEDULED");
        assertThat(audit.get(1).get("after").get("status").asText()).isEqualTo("PAUSED");
    }

    @Test
    void states_its_conditions_and_commits_to_them() throws Exception {
        var body = sale(offered(100), 60)
                .replace("\"OPEN\"", "\"OPEN\", \"conditions\": [\"VERIFIED_PHONE\", \"VERIFIED_EMAIL\"]");
        var first = seller.post("/v1/sales", "key", body);
        assertThat(first.status()).isEqualTo(201);
        var shown = TestAccount.look("/v1/sales/" + first.json().get("saleId").asText());

        assertThat(shown.json().get("conditions"))
                .extracting(condition -> condition.asText())
                .containsExactly("VERIFIED_EMAIL", "VERIFIED_PHONE");
        assertThat(Instant.parse(shown.json().get("announcedAt").asText())).isBeforeOrEqualTo(Instant.now());
        assertThat(seller.post("/v1/sales", "key", body).body()).isEqualTo(first.body());
        assertThat(seller.post("/v1/sales", "key", body.replace(", \"VERIFIED_EMAIL\"", ""))
                        .status())
                .isEqualTo(422);
        var path = "/v1/sales/" + first.json().get("saleId").asText();
        assertThat(seller.put(path + "/peak", "{\"peakOrders\": 20}").json().get("seedCommitment"))
                .isEqualTo(first.json().get("seedCommitment"));
    }

    @Test
    void extends_plans_anew_and_cancels() {
        var path = "/v1/sales/" + scheduled();
        var later = opens.plus(Duration.ofHours(2));

        var extended = seller.put(path + "/window", "{\"closesAt\": \"%s\"}".formatted(later));
        assertThat(extended.json().get("closesAt").asText()).isEqualTo(later.toString());
        assertThat(seller.put(path + "/window", "{\"closesAt\": \"%s\"}".formatted(opens))
                        .status())
                .isEqualTo(409);
        assertThat(seller.put(path + "/peak", "{\"peakOrders\": 1000}").status())
                .isEqualTo(200);
        assertThat(seller.put(path + "/peak", "{\"peakOrders\": 10000000}").status())
                .isEqualTo(400);
        assertThat(state(seller.put(path + "/cancellation", ""))).isEqualTo("CANCELLED");
        assertThat(seller.put(path + "/resume", "").body()).contains("sale-over");
    }

    @Test
    void keeps_each_seller_to_their_own_offers() {
        var offer = offered(100);

        assertThat(TestAccount.seller()
                        .post("/v1/sales", "key", sale(offer, 60))
                        .status())
                .isEqualTo(403);
        assertThat(TestAccount.operator()
                        .post("/v1/sales", "key", sale(offer, 60))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"title\": \"Friday\"', '\"title\": \"\"', title",
        "'\"peakOrders\": 10', '\"peakOrders\": 0', peakOrders",
        "'\"peakOrders\": 10', '\"peakOrders\": 10000000', peakOrders",
        "'\"admission\": \"OPEN\"', '\"admission\": \"NO\"', admission",
        "'\"admission\": \"OPEN\"', '\"admission\": \"OPEN\", \"conditions\": [\"RICH\"]', conditions",
        "'\"admission\": \"OPEN\"', '\"admission\": \"OPEN\", \"conditions\": [\"VERIFIED_EMAIL\", \"VERIFIED_EMAIL\"]', conditions",
        "'\"minorUnits\": 500', '\"minorUnits\": 0', minorUnits",
        "'\"stock\": 60', '\"stock\": 0', stock",
        "'\"perShopper\": 2', '\"perShopper\": -1', perShopper",
        "prd_, sal_, offerId",
    })
    void names_the_field_of_a_bad_body(String right, String wrong, String field) {
        var answer = seller.post("/v1/sales", "key", sale(offered(100), 60).replace(right, wrong));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(field);
    }

    @Test
    void refuses_a_window_that_is_over_or_the_wrong_way_round() {
        var body = sale(offered(100), 60);
        var past = body.replace(opens.toString(), "2020-01-01T00:00:00Z");

        assertThat(seller.post("/v1/sales", "past", past).body()).contains("opensAt");
        assertThat(seller.post(
                                "/v1/sales",
                                "turned",
                                body.replace("closesAt", "x")
                                        .replace("opensAt", "closesAt")
                                        .replace("\"x\"", "\"opensAt\""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void says_how_much_there_is_when_it_is_not_enough() {
        var answer = seller.post("/v1/sales", "key", sale(offered(10), 60));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("available").asLong()).isEqualTo(10);
        assertThat(answer.body()).contains("insufficient-stock");
    }

    private String scheduled() {
        return seller.post("/v1/sales", "key", sale(offered(100), 60))
                .json()
                .get("saleId")
                .asText();
    }

    private static String state(Answer answer) {
        return answer.json().get("state").asText();
    }

    private String sale(OfferId offer, long stock) {
        return """
                {"title": "Friday", "opensAt": "%s", "closesAt": "%s", "peakOrders": 10, "admission": "OPEN",
                 "offers": [{"offerId": "%s", "price": {"minorUnits": 500, "currency": "BRL"},
                             "stock": %d, "perShopper": 2}]}""".formatted(opens, opens.plus(Duration.ofHours(1)), offer, stock);
    }

    private OfferId offered(long units) {
        var product = ProductId.createdBy(seller.sellerId(), UUID.randomUUID().toString());
        var id = new OfferId(product, seller.sellerId());
        var offer = new Offer(id, "sku", "Drill", "Loja", 300, Terms.opening(Money.of(2_000, "BRL")), 1);
        put(MarketplaceTables.CATALOGUE, CatalogueTable.OFFERS.toItem(offer));
        put(MarketplaceTables.STOCK, StockTable.SHARDS.toItem(Shard.of(id, 0, 1, units, offer.terms())));
        return id;
    }

    private static void put(String table, Map<String, AttributeValue> item) {
        LocalDynamoDb.client().putItem(put -> put.tableName(table).item(item));
    }
}
