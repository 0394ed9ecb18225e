package dev.stampede.olist;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the three files say, and which of their rows can't be used.
 *
 * @param sellers by id
 * @param products by id
 * @param items one unit in an order each, in the file's order
 * @param badRows the rest
 */
public record OlistData(
        Map<String, Seller> sellers, Map<String, Product> products, List<Item> items, List<BadRow> badRows) {

    /** Where products without a category are found. */
    static final String UNCATEGORISED = "uncategorised";

    /** What a product weighs that the data gives no weight for. Freight is the shopper's real one in any case. */
    static final int DEFAULT_WEIGHT_GRAMS = 500;

    /** Keeps unmodifiable copies. */
    public OlistData {
        sellers = Map.copyOf(sellers);
        products = Map.copyOf(products);
        items = List.copyOf(items);
        badRows = List.copyOf(badRows);
    }

    /** A seller; the postal code is its first five digits. */
    public record Seller(String id, String zipPrefix, String city, String state) {}

    /** A product; the publisher withheld its title. */
    public record Product(String id, String category, int weightGrams) {}

    /** A product as one seller offers it. */
    public record OfferKey(String product, String seller) {}

    /** One unit in an order. */
    public record Item(
            String order, int number, OfferKey offer, Instant shippingLimit, long priceCents, long freightCents) {}

    /**
     * Reads the folder's {@code sellers.csv}, {@code products.csv} and {@code order_items.csv}, or the files of the
     * data set as it was published; {@code docs/data-formats.md} says what stands in them.
     *
     * @throws java.io.UncheckedIOException when one isn't there
     * @throws UnusableFile when one can't be read, or no row of it can be used
     */
    public static OlistData read(Path folder) {
        var bad = new ArrayList<BadRow>();
        var files = OlistFiles.in(folder);
        var sellers = byId(files.sellers().read(unique(OlistData::seller, "seller_id"), bad), Seller::id);
        var products = byId(files.products().read(unique(OlistData::product, "product_id"), bad), Product::id);
        var items = files.items().read(itemsOf(sellers.keySet(), products.keySet(), files), bad);
        return new OlistData(sellers, products, items, bad);
    }

    private static Seller seller(Row row) {
        if (!row.text("zip_prefix").matches("\\d{5}")) {
            throw row.unusable("zip_prefix", "wants five digits");
        }
        if (row.text("city").isEmpty()) {
            throw row.unusable("city", "is missing");
        }
        return new Seller(row.id("seller_id"), row.text("zip_prefix"), row.text("city"), row.text("state"));
    }

    private static Product product(Row row) {
        var category = row.text("category").isEmpty() ? UNCATEGORISED : row.text("category");
        if (!category.matches("[a-z0-9_]{1,64}")) {
            throw row.unusable("category", "wants 1 to 64 characters of a-z, 0-9 and _");
        }
        int grams = row.text("weight_g").isEmpty() ? 0 : row.whole("weight_g");
        return new Product(row.id("product_id"), category, grams == 0 ? DEFAULT_WEIGHT_GRAMS : grams);
    }

    private static Function<Row, Item> itemsOf(Set<String> sellers, Set<String> products, OlistFiles files) {
        record Unit(String order, int number) {}
        record Line(String order, OfferKey offer) {}
        var seen = new HashSet<Unit>();
        var prices = new HashMap<Line, Long>();
        return row -> {
            var item = item(row, sellers, products, files);
            if (!seen.add(new Unit(item.order(), item.number()))) {
                throw row.unusable("order_item_id", "stands twice in its order");
            }
            long price = prices.computeIfAbsent(new Line(item.order(), item.offer()), line -> item.priceCents());
            if (price != item.priceCents()) {
                throw row.unusable("price", "differs from another unit of this offer in this order");
            }
            return item;
        };
    }

    private static Item item(Row row, Set<String> sellers, Set<String> products, OlistFiles files) {
        if (row.cents("price") == 0) {
            throw row.unusable("price", "is nothing");
        }
        return new Item(
                row.id("order_id"),
                row.whole("order_item_id"),
                new OfferKey(
                        row.id("product_id", products, files.products().name()),
                        row.id("seller_id", sellers, files.sellers().name())),
                row.time("shipping_limit_date"),
                row.cents("price"),
                row.cents("freight_value"));
    }

    private static <T> Function<Row, T> unique(Function<Row, T> meaning, String key) {
        var seen = new HashSet<String>();
        return row -> {
            var value = meaning.apply(row);
            if (!seen.add(row.id(key))) {
                throw row.unusable(key, "stands twice in the file");
            }
            return value;
        };
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        return values.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
