package dev.stampede.catalog.browse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.stampede.model.catalogue.ProductSummary;
import dev.stampede.model.dynamodb.Page;
import dev.stampede.model.id.ProductId;
import dev.stampede.runtime.snapstart.Renewable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what this environment has read for a moment, so that a rush on one page costs one read. What wasn't found isn't
 * kept: it may be there the next time somebody looks.
 */
public final class RecentCatalogue implements Catalogue, Renewable {

    /** Short beside the time that the edge keeps a page, so it adds little to a page's age. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    /** Pages are some 10 KB at most; this many take a small part of an environment's memory. */
    private static final int MOST_PAGES = 500;

    private final Catalogue catalogue;
    private final Cache<String, List<String>> categories;
    private final Cache<ListKey, Page<ProductSummary>> lists;
    private final Cache<ProductId, OfferedProduct> products;

    /**
     * Keeps what is read from that catalogue.
     *
     * @param ticker tells how time passes
     */
    public RecentCatalogue(Catalogue catalogue, Ticker ticker) {
        this.catalogue = catalogue;
        this.categories = cache(ticker);
        this.lists = cache(ticker);
        this.products = cache(ticker);
    }

    @Override
    public List<String> categories() {
        return categories.get("all", all -> catalogue.categories());
    }

    @Override
    public Page<ProductSummary> products(String category, Optional<String> cursor, int limit) {
        return lists.get(
                new ListKey(category, cursor.orElse(""), limit), key -> catalogue.products(category, cursor, limit));
    }

    @Override
    public Optional<OfferedProduct> product(ProductId id) {
        var kept = Optional.ofNullable(products.getIfPresent(id));
        if (kept.isPresent()) {
            return kept;
        }
        var read = catalogue.product(id);
        read.ifPresent(product -> products.put(id, product));
        return read;
    }

    @Override
    public void renew() {
        categories.invalidateAll();
        lists.invalidateAll();
        products.invalidateAll();
    }

    private static <K, V> Cache<K, V> cache(Ticker ticker) {
        return Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST_PAGES)
                .expireAfterWrite(KEPT)
                .build();
    }

    private record ListKey(String category, String cursor, int limit) {}
}
