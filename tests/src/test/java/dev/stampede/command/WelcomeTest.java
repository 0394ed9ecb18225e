package dev.stampede.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.acceptance.Acceptance;
import dev.stampede.acceptance.Market;
import dev.stampede.target.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Acceptance
class WelcomeTest {

    @Test
    void prints_lines_that_work_one_after_the_other_in_a_shell(Market market) throws IOException, InterruptedException {
        market.sellSomething();
        var welcome = Welcome.of(market.target());
        var printed = printedBy(Stream.concat(welcome.signIns().stream(), welcome.requests().stream()));

        assertThat(printed.getFirst()).startsWith("{\"categories\":[");
        assertThat(printed.get(1)).startsWith("{\"products\":[");
        assertThat(printed.get(2)).startsWith("{\"productId\":");
        assertThat(printed.get(3)).startsWith("ord_");
        assertThat(printed.get(4)).startsWith("{\"orderId\":\"%s\"".formatted(printed.get(3)));
    }

    @Test
    void the_tour_goes_through_declined_payments_sellers_sales_rooms_and_treasures(Market market) throws Exception {
        var sold = market.sellSomething();
        var sample = new Sample(sold.category(), sold.productId(), sold.line(), Optional.of(sold.seller()));
        var welcome = new Welcome(market.target(), Optional.of(sample));
        var tour = new Tour(welcome, Instant.now()).stops().stream().flatMap(stop -> stop.lines().stream());
        var printed = printedBy(Stream.of(
                        welcome.signIns().stream(), welcome.requests().stream().skip(3), tour)
                .flatMap(lines -> lines));

        var order = printed.getFirst();
        var declined = printed.get(2);
        assertThat(declined).startsWith("ord_").isNotEqualTo(order);
        assertThat(welcome.signIns())
                .as("the printed seller is the order's")
                .anyMatch(line -> line.contains("username=" + sold.seller().name() + " "));
        assertThat(printed.get(4)).startsWith("{\"orders\":[");
        assertThat(String.join("\n", printed))
                .contains("\nprd_", "\"sku\":\"SHOE-1\"", "\nsal_", "\ntrs_", "\"ticketId\":", "\"coupon\"")
                .doesNotContain("\"status\":4");
    }

    @Test
    void names_the_token_that_is_declined_and_the_way_to_the_rest() {
        var printed = new ByteArrayOutputStream();
        new Welcome(
                        Target.embedded(
                                URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"), Optional.empty()),
                        Optional.empty())
                .print(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("tok_declined", "./stampede tour");
    }

    private static List<String> printedBy(Stream<String> lines) throws IOException, InterruptedException {
        var script = lines.collect(Collectors.joining("\n"));
        var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .redirectErrorStream(true)
                .start();
        var printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }
}
