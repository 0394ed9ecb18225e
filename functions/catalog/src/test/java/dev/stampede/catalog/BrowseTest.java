package dev.stampede.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.money.Money;
import dev.stampede.runtime.testing.GatewayRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowseTest {

    private static String list(Shelf shelf, String query) {
        return "/v1/categories/%s/products%s".formatted(shelf.category(), query);
    }

    private static List<String> titles(JsonNode page) {
        return page.get("products").findValuesAsText("title");
    }

    @Test
    void names_the_categories_in_alphabetical_order() {
        var one = Shelf.empty();
        var another = Shelf.empty();
        one.isListed();
        another.isListed();

        // An environment that was asked a moment ago would answer as then.
        var fresh = new CatalogApi();
        var categories = new ArrayList<String>();
        GatewayRequest.of("GET", "/v1/categories")
                .to(fresh)
                .json()
                .get("categories")
                .forEach(name -> categories.add(name.asText()));

        assertThat(categories).contains(one.category(), another.category()).isSorted();
    }

    @Test
    void lists_the_products_of_a_category_by_title() {
        var shelf = Shelf.empty();
        shelf.holds("kite", 1000);
        shelf.holds("Ball", 500);
        Shelf.empty().holds("Apple", 1);

        var page = Shelf.get(list(shelf, ""));

        assertThat(page.status()).isEqualTo(200);
        assertThat(titles(page.json())).containsExactly("Ball", "kite");
        assertThat(page.json().at("/products/0/lowestPrice").toString())
                .isEqualTo("{\"minorUnits\":500,\"currency\":\"BRL\"}");
        assertThat(page.json().has("next")).isFalse();
    }

    @Test
    void goes_through_a_category_page_by_page() {
        var shelf = Shelf.empty();
        List.of("a", "b", "c", "d", "e").forEach(title -> shelf.holds(title, 1));

        var seen = new ArrayList<String>();
        var page = Shelf.get(list(shelf, "?limit=2")).json();
        seen.addAll(titles(page));
        for (int pages = 0; page.has("next") && pages < 5; pages++) {
            page = Shelf.get(list(shelf, "?limit=2&cursor=" + page.get("next").asText()))
                    .json();
            seen.addAll(titles(page));
        }

        assertThat(seen).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void shows_an_empty_list_for_a_category_that_does_not_exist() {
        var page = Shelf.get("/v1/categories/nothing_of_that_name/products");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("{\"products\":[]}");
    }

    @Test
    void names_the_cursor_and_the_limit_that_it_cannot_use() {
        var shelf = Shelf.empty();

        var cursor = Shelf.get(list(shelf, "?cursor=x"));
        var limit = Shelf.get(list(shelf, "?limit=0"));
        var text = Shelf.get(list(shelf, "?limit=many"));

        assertThat(List.of(cursor.status(), limit.status(), text.status())).containsOnly(400);
        assertThat(cursor.json().at("/errors/0/field").asText()).isEqualTo("cursor");
        assertThat(limit.json().at("/errors/0/field").asText()).isEqualTo("limit");
        assertThat(text.json().at("/errors/0/field").asText()).isEqualTo("limit");
    }

    @Test
    void shows_a_product_with_its_offers_the_cheapest_first() {
        var shelf = Shelf.empty();
        var product = shelf.holds("Kite", 900);
        shelf.offers(product, "dear", 1200, 1, 1);
        var cheap = shelf.offers(product, "cheap", 900, 1, 1);

        var page = Shelf.get("/v1/products/" + product);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().get("title").asText()).isEqualTo("Kite");
        assertThat(page.json().get("description").asText()).isEmpty();
        assertThat(page.json().get("offers").findValuesAsText("sellerName")).containsExactly("cheap", "dear");
        assertThat(page.json().at("/offers/0").toString()).isEqualTo("""
                {"offerId":"%s","sellerId":"%s","sellerName":"cheap",\
                "price":{"minorUnits":900,"currency":"BRL"},"termsVersion":1,"stock":"AVAILABLE"}""".formatted(cheap, cheap.seller()));
    }

    @Test
    void shows_what_can_be_bought_before_what_is_cheaper_but_cannot() {
        var shelf = Shelf.empty();
        var product = shelf.holds("Kite", 900);
        var money = Money.of(1, "BRL");
        var soon = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);
        shelf.offers(product, "later", Terms.opening(money, soon, Terms.NEVER), 1, 1);
        shelf.offers(product, "over", Terms.opening(money, Instant.EPOCH, Instant.EPOCH.plusSeconds(1)), 1, 1);
        shelf.offers(product, "withdrawn", Terms.opening(money).withdrawn(), 1, 1);
        shelf.isSoldOut(shelf.offers(product, "sold out", 2, 0, 1));
        shelf.offers(product, "now", 1200, 1, 1);

        var offers = Shelf.get("/v1/products/" + product).json().get("offers");

        assertThat(offers.findValuesAsText("sellerName")).containsExactly("now", "later", "sold out");
        assertThat(offers.findValuesAsText("stock")).containsExactly("AVAILABLE", "AVAILABLE", "SOLD_OUT");
    }

    @Test
    void lists_a_product_without_a_price_while_nothing_of_it_can_be_bought() {
        var shelf = Shelf.empty();
        shelf.holds("Kite", Terms.opening(Money.of(1, "BRL"), Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
        shelf.holds("Lamp", 500);

        var products = Shelf.get(list(shelf, "")).json().get("products");

        assertThat(products.get(0).has("lowestPrice")).isFalse();
        assertThat(products.get(1).at("/lowestPrice/minorUnits").asLong()).isEqualTo(500);
    }

    @Test
    void names_sellers_as_they_are_called_now() {
        var shelf = Shelf.empty();
        var product = shelf.holds("Kite", 900);
        shelf.offers(product, "old name", 900, 1, 1);
        shelf.isCalled("old name", "new name");

        assertThat(Shelf.get("/v1/products/" + product)
                        .json()
                        .at("/offers/0/sellerName")
                        .asText())
                .isEqualTo("new name");
    }

    @Test
    void says_when_an_offer_opens_and_closes_only_if_it_does() {
        var shelf = Shelf.empty();
        var product = shelf.holds("Kite", 900);
        var opens = Instant.parse("2030-01-01T10:00:00Z");
        shelf.offers(product, "flash", new Terms(3, Money.of(900, "BRL"), opens, opens.plusSeconds(60)), 1, 1);

        var offer = Shelf.get("/v1/products/" + product).json().at("/offers/0");

        assertThat(offer.get("opensAt").asText()).isEqualTo("2030-01-01T10:00:00Z");
        assertThat(offer.get("closesAt").asText()).isEqualTo("2030-01-01T10:01:00Z");
        assertThat(offer.get("termsVersion").asLong()).isEqualTo(3);
    }

    @Test
    void answers_404_for_a_product_that_does_not_exist() {
        var none = Shelf.get("/v1/products/prd_" + "a".repeat(26));
        var malformed = Shelf.get("/v1/products/nothing");

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.problem()).isEqualTo("not-found");
        assertThat(malformed.status()).isEqualTo(404);
        assertThat(none.header("ETag")).isEmpty();
    }
}
