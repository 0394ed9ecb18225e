package dev.stampede.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.localstack.server.LoopbackPort;
import dev.stampede.target.Home;
import dev.stampede.target.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
                "bench --json /nowhere/at/all.json",
                "bench --json /",
                "bench --sale --json figures.json",
                "bench --write",
                "torture --json /nowhere/at/all.json",
                "replay olist --json /nowhere/at/all.json DIR",
                "import olist --json /nowhere/at/all.json DIR",
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
                "tour --help",
                "test --help",
                "restore-drill --help"
            })
    void exits_with_0_when_asked_for_help(String arguments) {
        assertThat(execute(arguments.split(" ", -1))).isZero();
    }

    @Test
    void refuses_a_folder_with_bad_rows_before_anything_is_started(@TempDir Path folder) throws IOException {
        writeDataSet(folder, "s2,x,rio,RJ\n");

        assertThat(execute("import", "olist", folder.toString())).isEqualTo(1);
        assertThat(errors).asString().contains("1 rows can't be used");
    }

    @Test
    void refuses_a_shop_that_nobody_knows_the_issuer_of(@TempDir Path folder) throws IOException {
        writeDataSet(folder, "");

        assertThat(execute("import", "olist", folder.toString(), "--url", "http://127.0.0.1:1"))
                .isEqualTo(1);
        assertThat(errors).asString().contains("--issuer");
    }

    private static void writeDataSet(Path folder, String moreSellers) throws IOException {
        Files.writeString(
                folder.resolve("sellers.csv"), "seller_id,zip_prefix,city,state\ns1,01234,rio,RJ\n" + moreSellers);
        Files.writeString(folder.resolve("products.csv"), "product_id,category,weight_g\np1,lamps,500\n");
        Files.writeString(folder.resolve("order_items.csv"), """
                order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value
                o1,1,p1,s1,2017-09-19 09:45:35,58.90,13.29
                """);
    }

    @Test
    void says_at_once_that_the_port_is_taken_and_what_to_do() {
        try (var taken = LoopbackPort.take(0)) {
            assertThat(execute("up", "--port", Integer.toString(taken.number())))
                    .isEqualTo(1);

            assertThat(errors)
                    .asString()
                    .contains("port %d is taken by another program".formatted(taken.number()), "--port");
        }
    }

    @Test
    void gives_no_all_clear_where_there_is_nothing_to_check(@TempDir Path home) {
        inHome(home, () -> assertThat(execute("check")).isEqualTo(1));

        assertThat(errors).asString().contains("nothing to check", "./stampede up", "--url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "tour", "load"})
    void does_not_guess_which_of_several_marketplaces_is_meant(String command, @TempDir Path home) {
        var running = new Home(home).running();
        running.leaveWord(Target.embedded(URI.create("http://127.0.0.1:1"), URI.create("http://x"), Optional.empty()));
        running.leaveWord(Target.embedded(URI.create("http://127.0.0.1:2"), URI.create("http://y"), Optional.empty()));

        inHome(home, () -> assertThat(execute(command)).isEqualTo(1));

        assertThat(errors).asString().contains("--url", "http://127.0.0.1:1, http://127.0.0.1:2");
    }

    private static void inHome(Path home, Runnable work) {
        var before = Optional.ofNullable(System.getProperty("stampede.home"));
        System.setProperty("stampede.home", home.toString());
        try {
            work.run();
        } finally {
            before.ifPresentOrElse(
                    value -> System.setProperty("stampede.home", value), () -> System.clearProperty("stampede.home"));
        }
    }

    private int execute(String... arguments) {
        return Stampede.commandLine()
                .setErr(new PrintWriter(errors, true))
                .setOut(new PrintWriter(new StringWriter(), true))
                .execute(arguments);
    }
}
