package dev.stampede.olist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The three files that sellers, products and orders are read from, under this project's names or those that the data
 * set was published with.
 *
 * @param sellers who sold
 * @param products what
 * @param items each unit in an order
 */
record OlistFiles(CsvFile sellers, CsvFile products, CsvFile items) {

    private static final List<Column> SELLERS = List.of(
            Column.of("seller_id"),
            new Column("zip_prefix", "seller_zip_code_prefix"),
            new Column("city", "seller_city"),
            new Column("state", "seller_state"));

    private static final List<Column> PRODUCTS = List.of(
            Column.of("product_id"),
            new Column("category", "product_category_name"),
            new Column("weight_g", "product_weight_g"));

    private static final List<Column> ITEMS = Column.named(
            "order_id", "order_item_id", "product_id", "seller_id", "shipping_limit_date", "price", "freight_value");

    static OlistFiles in(Path folder) {
        return new OlistFiles(
                new CsvFile(either(folder, "sellers.csv", "olist_sellers_dataset.csv"), SELLERS),
                new CsvFile(either(folder, "products.csv", "olist_products_dataset.csv"), PRODUCTS),
                new CsvFile(either(folder, "order_items.csv", "olist_order_items_dataset.csv"), ITEMS));
    }

    private static Path either(Path folder, String name, String published) {
        var here = folder.resolve(name);
        var asPublished = folder.resolve(published);
        return Files.notExists(here) && Files.exists(asPublished) ? asPublished : here;
    }
}
