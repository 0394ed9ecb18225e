package dev.stampede.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampedeTest {

    private final StringWriter errors = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "up --port many",
                "import",
                "import olist",
                "replay olist --bad-rows some DIR",
                "restore-drill --orders 3",
                "test",
                "test --target nowhere",
                "test --target endpoint",
                "test --target endpoint --endpoint http://127.0.0.1:1",
                "test --target http://127.0.0.1:1",
                "load --shoppers 0",
                "load --shoppers 1000 --rate 1 --minutes 1",
                "load --p99-of nonsense=1",
                "load --url http://127.0.0.1:1 --issuer http://127.0.0.1:1",
                "load --url http://127.0.0.1:1 --user-pool eu-central-1_x --client y",
                "plan"
            })
    void exits_with_2_when_used_wrongly(String arguments) {
        assertThat(execute(arguments.split(" ", -1))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "up --help",
                "import olist --help",
                "replay olist --help",
                "check --help",
                "torture --help",
                "plan --help",
                "load --help",
                "test --help",
                "restore-drill --help"
            })
    void exits_with_0_when_asked_for_help(String arguments) {
        assertThat(execute(arguments.split(" ", -1))).isZero();
    }

    @Test
    void refuses_a_folder_with_bad_rows_before_anything_is_started(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("sellers.csv"), "seller_id,zip_prefix,city,state\ns1,x,rio,RJ\n");
        Files.writeString(folder.resolve("products.csv"), "product_id,category,weight_g\n");
        Files.writeString(
                folder.resolve("order_items.csv"),
                "order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value\n");

        assertThat(execute("import", "olist", folder.toString())).isEqualTo(1);
        assertThat(errors).asString().contains("1 rows can't be used");
    }

    @Test
    void refuses_a_shop_that_nobody_knows_the_issuer_of(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("sellers.csv"), "seller_id,zip_prefix,city,state\n");
        Files.writeString(folder.resolve("products.csv"), "product_id,category,weight_g\n");
        Files.writeString(
                folder.resolve("order_items.csv"),
                "order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value\n");

        assertThat(execute("import", "olist", folder.toString(), "--url", "http://127.0.0.1:1"))
                .isEqualTo(1);
        assertThat(errors).asString().contains("--issuer");
    }

    private int execute(String... arguments) {
        return Stampede.commandLine()
                .setErr(new PrintWriter(errors, true))
                .setOut(new PrintWriter(new StringWriter(), true))
                .execute(arguments);
    }
}
