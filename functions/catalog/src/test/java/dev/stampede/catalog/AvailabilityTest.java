package dev.stampede.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static String path(Object offerId) {
        return "/v1/offers/%s/availability".formatted(offerId);
    }

    @Test
    void adds_up_the_free_units_of_all_shards() {
        var shelf = Shelf.empty();
        var offer = shelf.offers(shelf.holds("Kite", 900), "seller", 900, 10, 4);

        var answer = Shelf.get(path(offer));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("""
                {"offerId":"%s","available":10,"status":"in_stock"}""".formatted(offer));
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=0, s-maxage=1");
    }

    @Test
    void shows_what_is_sold_at_once() {
        var shelf = Shelf.empty();
        var offer = shelf.offers(shelf.holds("Kite", 900), "seller", 900, 6, 1);
        Shelf.get(path(offer));

        var take = StockTable.take(MarketplaceTables.STOCK, offer, 0, 6, 1, Instant.now());
        LocalDynamoDb.client().transactWriteItems(transaction -> transaction.transactItems(take));

        assertThat(Shelf.get(path(offer)).json().get("status").asText()).isEqualTo("sold_out");
    }

    @Test
    void counts_the_units_in_shards_that_came_with_a_split() {
        var shelf = Shelf.empty();
        var product = shelf.holds("Kite", 900);
        var offer = shelf.offers(product, "seller", 900, 10, 1);
        Shelf.get(path(offer));

        shelf.offers(product, "seller", 900, 10, 4);

        assertThat(Shelf.get(path(offer)).json().get("available").asLong()).isEqualTo(10);
    }

    @Test
    void answers_404_for_an_offer_that_does_not_exist() {
        var product = Shelf.empty().holds("Kite", 900);

        assertThat(Shelf.get(path(Shelf.offerId(product, "nobody"))).status()).isEqualTo(404);
        assertThat(Shelf.get(path("nothing")).status()).isEqualTo(404);
    }
}
