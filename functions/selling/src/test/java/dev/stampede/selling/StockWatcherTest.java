package dev.stampede.selling;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.stampede.model.catalogue.PriceSchedule;
import dev.stampede.model.catalogue.StockLevel;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.id.OfferId;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import dev.stampede.runtime.testing.TestContext;
import dev.stampede.selling.offers.OfferBook;
import dev.stampede.selling.offers.OfferBook.ProductChange;
import dev.stampede.selling.offers.dynamodb.DynamoDbOfferBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockWatcherTest {

    private static final StockWatcher WATCHER = start();
    private static final OfferBook BOOK =
            new DynamoDbOfferBook(LocalDynamoDb.client(), MarketplaceTables.CATALOGUE, MarketplaceTables.STOCK);

    private static StockWatcher start() {
        TestSeller.start();
        return new StockWatcher();
    }

    private static List<String> tell(String offerId) {
        var shard = Map.of("offerId", new AttributeValue(offerId), "available", new AttributeValue().withN("0"));
        var record = new DynamodbEvent.DynamodbStreamRecord();
        record.setDynamodb(new StreamRecord().withSequenceNumber("7").withNewImage(shard));
        var batch = new DynamodbEvent();
        batch.setRecords(List.of(record));
        return WATCHER.handleRequest(batch, new TestContext()).getBatchItemFailures().stream()
                .map(failure -> failure.getItemIdentifier())
                .toList();
    }

    private static String lowestPrice(String offerId) {
        return StoredState.lowestPrice(OfferId.parse(offerId).product().value());
    }

    @Test
    void has_a_sold_out_offer_make_no_price_until_it_has_units_again() {
        var seller = TestSeller.registered("BRL");
        var productId = seller.creates("Kite");
        var cheap = seller.offers(productId, 900, 2, 1);
        TestSeller.registered("BRL").offers(productId, 1200, 1, 1);
        StoredState.sell(cheap, 0, 2, 1);

        assertThat(tell(cheap)).isEmpty();
        assertThat(lowestPrice(cheap)).isEqualTo("1200 BRL");

        seller.post("/v1/offers/%s/stock-adjustments".formatted(cheap), "key", "{\"units\": 1, \"reason\": \"found\"}");
        assertThat(tell(cheap)).isEmpty();
        assertThat(lowestPrice(cheap)).isEqualTo("900 BRL");
    }

    @Test
    void keeps_the_price_of_an_offer_that_has_units_in_another_shard() {
        var offerId = TestSeller.registered("BRL").offersSomething(2, 2);
        StoredState.sell(offerId, 0, 1, 1);

        assertThat(tell(offerId)).isEmpty();
        assertThat(lowestPrice(offerId)).isEqualTo("1000 BRL");
    }

    /** A watcher may be stopped, or tire of waiting, while its note is on the way. */
    @Test
    void refuses_what_an_earlier_look_notes_after_a_later_one() {
        var offerId = OfferId.parse(TestSeller.registered("BRL").offersSomething(2, 2));
        var product = BOOK.product(offerId.product()).orElseThrow();
        var late = BOOK.offer(offerId).orElseThrow().noted(StockLevel.SOLD_OUT);

        assertThat(tell(offerId.value())).isEmpty();

        var listing = new ProductChange(product, PriceSchedule.over(List.of(), Instant.now()));
        assertThat(BOOK.note(late, listing)).isInstanceOf(Attempt.Overtaken.class);
        assertThat(BOOK.noteOfSale(late)).isInstanceOf(Attempt.Overtaken.class);
        assertThat(lowestPrice(offerId.value())).isEqualTo("1000 BRL");
    }

    @Test
    void passes_over_an_offer_that_does_not_exist() {
        assertThat(tell("prd_%1$s.slr_%1$s".formatted("a".repeat(26)))).isEmpty();
    }

    @Test
    void has_an_offer_that_begins_without_units_make_no_price() {
        assertThat(lowestPrice(TestSeller.registered("BRL").offersSomething(0, 2)))
                .isEqualTo("nothing");
    }
}
