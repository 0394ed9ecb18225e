package dev.stampede.selling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.dynamodb.TransactionOutcome;
import dev.stampede.runtime.testing.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several environments at once; each serves one request at a time, as on Lambda. */
class ContentionTest {

    private static final List<SellingApi> ENVIRONMENTS =
            IntStream.range(0, 4).mapToObj(i -> TestSeller.start()).toList();

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void sellers_who_publish_one_product_at_once_leave_its_lowest_price_right() throws Exception {
        var productId = TestSeller.registered("BRL").creates("Kite");
        var work = new ArrayList<Callable<String>>();
        for (int i = 0; i < ENVIRONMENTS.size(); i++) {
            var seller = TestSeller.registered("BRL").servedBy(ENVIRONMENTS.get(i));
            long cents = 1000L + i;
            work.add(() -> seller.offers(productId, cents, 1, 2));
        }

        assertThat(atOnce(work)).doesNotHaveDuplicates().hasSize(4);

        assertThat(StoredState.lowestPrice(productId)).isEqualTo("1000 BRL");
        assertThat(StoredState.attribute(productId, CatalogueTable.REVISION).n())
                .isEqualTo("4");
    }

    @Test
    void price_changes_of_one_product_at_once_leave_its_lowest_price_right() throws Exception {
        var productId = TestSeller.registered("BRL").creates("Kite");
        var work = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < ENVIRONMENTS.size(); i++) {
            var seller = TestSeller.registered("BRL").servedBy(ENVIRONMENTS.get(i));
            var path = "/v1/offers/%s/price".formatted(seller.offers(productId, 1000L + i, 1, 2));
            var price = TestSeller.price(2000L + i, "BRL");
            work.add(() -> seller.put(path, price));
        }

        assertThat(atOnce(work)).extracting(Answer::status).containsOnly(200);

        assertThat(StoredState.lowestPrice(productId)).isEqualTo("2000 BRL");
    }

    @Test
    void of_price_changes_of_one_offer_at_once_one_happens_and_the_others_are_told_of_it() throws Exception {
        var seller = TestSeller.registered("BRL");
        var productId = seller.creates("Kite");
        var offerId = seller.offers(productId, 1000, 4, 4);
        var work = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < ENVIRONMENTS.size(); i++) {
            var served = seller.servedBy(ENVIRONMENTS.get(i));
            var price = TestSeller.price(2000L + i, "BRL");
            work.add(() -> served.put("/v1/offers/%s/price".formatted(offerId), price));
        }

        var answers = atOnce(work);

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(answers)
                .extracting(answer -> answer.json().at("/price/minorUnits").asLong() + " BRL")
                .containsOnly(StoredState.lowestPrice(productId));
        assertThat(StoredState.shards(offerId, 4)).allMatch(shard -> shard.termsVersion() == 2);
    }

    @Test
    void one_request_sent_several_times_at_once_happens_once() throws Exception {
        var seller = TestSeller.registered("BRL");
        var body = TestSeller.offer(seller.creates("Kite"), 1299, "BRL", 10, 2);
        var work = ENVIRONMENTS.stream()
                .map(environment ->
                        (Callable<Answer>) () -> seller.servedBy(environment).post("/v1/offers", "key", body))
                .toList();

        var answers = atOnce(work);

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::body)
                .hasSize(4)
                .containsOnly(answers.getFirst().body());
        var offerId = answers.getFirst().json().get("offerId").asText();
        assertThat(StoredState.available(offerId, 2)).containsExactly(5L, 5L);
    }

    @Test
    void stock_that_is_set_adjusted_and_sold_at_once_is_what_the_movements_and_the_sales_say() throws Exception {
        var seller = TestSeller.registered("BRL");
        var offerId = seller.offersSomething(300, 3);
        var stock = "/v1/offers/%s/stock".formatted(offerId);
        var sold = new int[3];
        var work = new ArrayList<Callable<Integer>>();
        work.add(() -> seller.servedBy(ENVIRONMENTS.get(0))
                .put(stock, "{\"available\": 200, \"stockVersion\": 0}")
                .status());
        work.add(() -> seller.servedBy(ENVIRONMENTS.get(1))
                .put(stock, "{\"available\": 150, \"stockVersion\": 0}")
                .status());
        work.add(() -> seller.servedBy(ENVIRONMENTS.get(2))
                .post(stock + "-adjustments", "key", "{\"units\": -50, \"reason\": \"lost\"}")
                .status());
        work.add(() -> {
            for (int i = 0; i < 30; i++) {
                if (StoredState.sell(offerId, i % 3, 1, 1) instanceof TransactionOutcome.Committed) {
                    sold[i % 3]++;
                }
            }
            return 0;
        });

        assertThat(atOnce(work)).hasSize(4).contains(201, 0).isSubsetOf(200, 409, 201, 0);

        var moved = StoredState.moved(offerId);
        for (var shard : StoredState.shards(offerId, 3)) {
            assertThat(shard.available()).isEqualTo(moved.getOrDefault(shard.number(), 0L) - sold[shard.number()]);
        }
        assertThat(sold).containsExactly(10, 10, 10);
    }
}
