package dev.stampede.olist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OlistDataTest {

    private static final String ITEMS =
            "order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void sound_files() throws IOException {
        write(
                "sellers.csv",
                "seller_id,zip_prefix,city,state\ns1,01234,\"rio de janeiro, brasil\",RJ\ns2,29156,cariacica,ES\n");
        write("products.csv", "product_id,category,weight_g,length_cm\np1,toys,300,45\np2,,,\np3,toys,0,1\n");
        write("order_items.csv", ITEMS + "o1,1,p1,s1,2017-09-19T09:45:00Z,58.9,13.29\n");
    }

    @Test
    void reads_what_the_files_say() {
        var data = OlistData.read(folder);

        assertThat(data.badRows()).isEmpty();
        assertThat(data.sellers().get("s1"))
                .isEqualTo(new OlistData.Seller("s1", "01234", "rio de janeiro, brasil", "RJ"));
        assertThat(data.items()).singleElement().satisfies(item -> {
            assertThat(item.priceCents()).isEqualTo(5890);
            assertThat(item.freightCents()).isEqualTo(1329);
        });
    }

    @Test
    void fills_in_a_missing_category_and_weight() {
        var products = OlistData.read(folder).products();

        assertThat(products.get("p2")).isEqualTo(new OlistData.Product("p2", "uncategorised", 500));
        assertThat(products.get("p3")).isEqualTo(new OlistData.Product("p3", "toys", 500));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    o2,x,p1,s1,2017-09-19T09:45:00Z,58.9,13.29   | order_item_id       | x
                    o2,1,p9,s1,2017-09-19T09:45:00Z,58.9,13.29   | product_id          | p9
                    o2,1,p1,s9,2017-09-19T09:45:00Z,58.9,13.29   | seller_id           | s9
                    o2,1,p1,s1,19/09/2017,58.9,13.29             | shipping_limit_date | 19/09/2017
                    o2,1,p1,s1,2017-09-19T09:45:00Z,-1,13.29     | price               | -1
                    o2,1,p1,s1,2017-09-19T09:45:00Z,0,13.29      | price               | 0
                    o2,1,p1,s1,2017-09-19T09:45:00Z,58.9,1.234   | freight_value       | 1.234
                    o1,1,p1,s2,2017-09-19T09:45:00Z,58.9,13.29   | order_item_id       | 1
                    o1,2,p1,s1,2017-09-19T09:45:00Z,59,13.29     | price               | 59
                    o2,1,p1                                      | row                 | o2,1,p1
                    """)
    void tells_file_line_field_and_value_of_a_bad_row(String row, String field, String value) throws IOException {
        write("order_items.csv", ITEMS + "o1,1,p1,s1,2017-09-19T09:45:00Z,58.9,13.29\n" + row + "\n");

        var data = OlistData.read(folder);

        assertThat(data.items()).hasSize(1);
        assertThat(data.badRows()).singleElement().satisfies(bad -> {
            assertThat(bad.file()).isEqualTo("order_items.csv");
            assertThat(bad.line()).isEqualTo(3);
            assertThat(bad.field()).isEqualTo(field);
            assertThat(bad.value()).isEqualTo(value);
            assertThat(bad.reason()).isNotBlank();
        });
    }

    @Test
    void tells_of_a_seller_and_a_product_that_stand_twice() throws IOException {
        write("sellers.csv", "seller_id,zip_prefix,city,state\ns1,01234,rio,RJ\ns1,01234,rio,RJ\n");
        write("products.csv", "product_id,category,weight_g\np1,toys,300\np1,toys,300\n");

        assertThat(OlistData.read(folder).badRows())
                .extracting(BadRow::file)
                .containsExactly("sellers.csv", "products.csv");
    }

    @Test
    void refuses_a_file_that_lacks_a_column() throws IOException {
        write("sellers.csv", "seller_id,city\ns1,rio\n");

        assertThatThrownBy(() -> OlistData.read(folder))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContainingAll("sellers.csv line 1", "[zip_prefix, state]", "docs/data-formats.md");
    }

    @Test
    void reads_semicolons_a_byte_order_mark_and_an_empty_last_line() throws IOException {
        write("sellers.csv", "\ufeffseller_id;zip_prefix;city;state\r\ns1;01234;\"rio; brasil\";RJ\r\n\r\n");
        write("products.csv", "\ufeffproduct_id,category,weight_g\np1,toys,300\n  \n");

        var data = OlistData.read(folder);

        assertThat(data.badRows()).isEmpty();
        assertThat(data.sellers().get("s1")).isEqualTo(new OlistData.Seller("s1", "01234", "rio; brasil", "RJ"));
    }

    @Test
    void reads_the_data_set_as_it_was_published() throws IOException {
        for (var name : List.of("sellers.csv", "products.csv", "order_items.csv")) {
            Files.delete(folder.resolve(name));
        }
        write("olist_sellers_dataset.csv", """
                "seller_id","seller_zip_code_prefix","seller_city","seller_state"
                "s1","01234","rio de janeiro","RJ"
                """);
        write("olist_products_dataset.csv", """
                "product_id","product_category_name","product_name_lenght","product_weight_g"
                "p1","perfumaria",40,225
                """);
        write("olist_order_items_dataset.csv", """
                "order_id","order_item_id","product_id","seller_id","shipping_limit_date","price","freight_value"
                "o1",1,"p1","s1",2017-09-19 09:45:35,58.90,13.29
                """);

        var data = OlistData.read(folder);

        assertThat(data.badRows()).isEmpty();
        assertThat(data.products().get("p1")).isEqualTo(new OlistData.Product("p1", "perfumaria", 225));
        assertThat(data.items().getFirst().shippingLimit()).isEqualTo("2017-09-19T09:45:35Z");
    }

    @Test
    void names_file_and_line_of_what_is_not_utf_8() throws IOException {
        var text = "seller_id,zip_prefix,city,state\ns1,01234,rio,RJ\ns2,01234,s\u00e3o paulo,SP\n";

        Files.write(folder.resolve("sellers.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> OlistData.read(folder)).hasMessageContainingAll("sellers.csv line 3", "UTF-8");

        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Files.write(folder.resolve("sellers.csv"), text.getBytes(charset));
            assertThatThrownBy(() -> OlistData.read(folder))
                    .hasMessageContainingAll("sellers.csv line 1", "UTF-16", "UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"s2,01234,\"rio,RJ\n", "s2,01234,\"rio\"x,RJ\n", "s2,01234,\"rio,RJ\ns3,01234,rio,RJ\n"})
    void names_file_and_line_of_a_bad_quote(String rows) throws IOException {
        write("sellers.csv", "seller_id,zip_prefix,city,state\ns1,01234,rio,RJ\n" + rows);

        assertThatThrownBy(() -> OlistData.read(folder))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContainingAll("sellers.csv line 3", "quote");
    }

    @Test
    void refuses_a_file_of_which_no_row_can_be_used() throws IOException {
        write("order_items.csv", ITEMS + "o1,1,p1,s1,never,58.9,13.29\n");
        assertThatThrownBy(() -> OlistData.read(folder)).hasMessageContainingAll("order_items.csv line 2", "never");

        write("order_items.csv", ITEMS);
        assertThatThrownBy(() -> OlistData.read(folder)).hasMessageContaining("order_items.csv");

        write("order_items.csv", "");
        assertThatThrownBy(() -> OlistData.read(folder)).hasMessageContaining("order_items.csv");

        write("order_items.csv", "a,a,b\n1,2,3\n");
        assertThatThrownBy(() -> OlistData.read(folder)).hasMessageContaining("order_items.csv line 1");
    }

    @Test
    void refuses_a_folder_without_the_files() throws IOException {
        Files.delete(folder.resolve("sellers.csv"));

        assertThatThrownBy(() -> OlistData.read(folder)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_bad_row_reads_as_one_sentence() {
        var bad = new BadRow("sellers.csv", 7, "city", "", "is missing");

        assertThat(List.of(bad)).hasToString("[sellers.csv line 7, city \"\": is missing]");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
