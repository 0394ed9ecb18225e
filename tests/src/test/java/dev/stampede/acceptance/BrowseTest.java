package dev.stampede.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Amount;
import dev.stampede.client.Call;
import dev.stampede.client.SellerDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@Acceptance
class BrowseTest {

    private final Market market;

    BrowseTest(Market market) {
        this.market = market;
    }

    @Test
    void lists_the_category_of_a_new_product() {
        var stall = Stall.with(market, 5);

        // A page may be as old as caches keep it.
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(texts(get("/v1/categories").path("categories")))
                        .contains(stall.category()));
    }

    @Test
    void pages_through_a_category_without_missing_or_repeating_a_product() {
        var stall = Stall.with(market, 5);
        for (int i = 0; i < 6; i++) {
            var product = new SellerDesk.Product(stall.category(), "Another thing " + i, "", 100);
            var id = stall.desk().add("more-" + i, product);
            stall.desk().offer("more-" + i, new SellerDesk.NewOffer(id, "SKU-" + i, stall.price(), 1, 1));
        }

        var titles = new ArrayList<String>();
        var path = "/v1/categories/%s/products?limit=3".formatted(stall.category());
        var page = get(path);
        page.path("products")
                .forEach(product -> titles.add(product.path("title").asText()));
        while (!page.path("next").asText("").isEmpty()) {
            page = get(path + "&cursor=" + page.path("next").asText());
            page.path("products")
                    .forEach(product -> titles.add(product.path("title").asText()));
        }

        assertThat(titles).hasSize(7).doesNotHaveDuplicates().isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void shows_a_product_with_its_offers_the_cheapest_first() {
        var stall = Stall.with(market, 5);
        var rival = Stall.with(market, 1);
        var cheaper = new Amount(1900, "EUR");
        rival.desk().offer("rival", new SellerDesk.NewOffer(stall.productId(), "SKU-9", cheaper, 1, 1));

        var offers = get("/v1/products/" + stall.productId()).path("offers");

        assertThat(StreamSupport.stream(offers.spliterator(), false)
                        .map(offer -> Amount.of(offer.path("price")))
                        .toList())
                .containsExactly(cheaper, stall.price());
    }

    @Test
    void answers_304_to_whoever_has_the_page_already() {
        var path = "/v1/products/" + Stall.with(market, 5).productId();
        var first = market.once(Call.get("product", path));
        var tag = first.header("ETag").orElseThrow();

        var again = market.once(Call.get("product", path).with("If-None-Match", tag));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body().isMissingNode()).isTrue();
        assertThat(first.header("Cache-Control")).isPresent();
    }

    @Test
    void tells_how_many_units_are_free() {
        var stall = Stall.with(market, 7, 3);

        assertThat(market.available(stall.offerId())).isEqualTo(7);
    }

    @Test
    void refuses_a_cursor_that_it_did_not_give() {
        var path = "/v1/categories/%s/products?cursor=nonsense"
                .formatted(Stall.with(market, 1).category());

        assertThat(market.once(Call.get("category", path)).status()).isEqualTo(400);
    }

    private JsonNode get(String path) {
        return market.requests().body(Call.get("browse", path));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
