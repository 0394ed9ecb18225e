package dev.stampede.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.catalogue.Product;
import dev.stampede.model.catalogue.ProductSummary;
import dev.stampede.model.dynamodb.Page;
import dev.stampede.model.id.ProductId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentCatalogueTest {

    private static final ProductId KITE = new ProductId("prd_" + "a".repeat(26));
    private static final ProductId NOTHING = new ProductId("prd_" + "b".repeat(26));

    private final AtomicLong nanoseconds = new AtomicLong();
    private final CountedReads stored = new CountedReads(new ArrayList<>());
    private final RecentCatalogue catalogue = new RecentCatalogue(stored, nanoseconds::get);

    @Test
    void reads_a_page_once_for_everyone_who_asks_within_its_time() {
        catalogue.product(KITE);
        catalogue.product(KITE);
        catalogue.products("toys", Optional.empty(), 24);
        catalogue.products("toys", Optional.empty(), 24);
        catalogue.categories();
        catalogue.categories();

        assertThat(stored.reads).containsExactly("product", "list", "categories");
    }

    @Test
    void reads_again_when_the_time_is_over() {
        catalogue.product(KITE);
        nanoseconds.addAndGet(Duration.ofSeconds(2).toNanos());
        catalogue.product(KITE);

        assertThat(stored.reads).hasSize(2);
    }

    @Test
    void keeps_lists_of_other_lengths_and_beginnings_apart() {
        catalogue.products("toys", Optional.empty(), 24);
        catalogue.products("toys", Optional.of("cursor"), 24);
        catalogue.products("toys", Optional.empty(), 25);

        assertThat(stored.reads).hasSize(3);
    }

    @Test
    void looks_again_for_what_was_not_there() {
        catalogue.product(NOTHING);
        catalogue.product(NOTHING);

        assertThat(stored.reads).hasSize(2);
    }

    @Test
    void forgets_everything_after_a_restore() {
        catalogue.product(KITE);
        catalogue.renew();
        catalogue.product(KITE);

        assertThat(stored.reads).hasSize(2);
    }

    private record CountedReads(List<String> reads) implements Catalogue {

        @Override
        public List<String> categories() {
            reads.add("categories");
            return List.of("toys");
        }

        @Override
        public Page<ProductSummary> products(String category, Optional<String> cursor, int limit) {
            reads.add("list");
            return new Page<>(List.of(), Optional.empty());
        }

        @Override
        public Optional<OfferedProduct> product(ProductId id) {
            reads.add("product");
            return id.equals(KITE)
                    ? Optional.of(new OfferedProduct(new Product(id, "toys", "Kite", "", "", 300), List.of()))
                    : Optional.empty();
        }
    }
}
