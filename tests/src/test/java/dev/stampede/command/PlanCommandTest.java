package dev.stampede.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.model.plan.ForecastText;
import dev.stampede.target.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCommandTest {

    /** The one in the runbook. */
    private static final String EXAMPLE = "--peak-orders 2000 --hot-offers 3 --orders 200000 --payments 300"
            + " --start 2026-11-27T09:00:00Z --hours 1";

    private static final String BEGIN = "<!-- begin of the example -->\n";
    private static final String END = "<!-- end of the example -->\n";

    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void prints_numbers_with_their_formulas_and_sources() {
        assertThat(plan(EXAMPLE)).isZero();

        assertThat(printed.toString())
                .contains("each hot offer               3 shards")
                .contains("2,000 orders × 0.333 for the hottest ÷ 250 orders a shard [1]")
                .contains("Orders                  12,000 reads   6,500 writes   to be raised")
                .contains("CheckoutApi                300 environments")
                .contains("CheckoutApi                300 calls at once, each held for 4 s")
                .contains("15 provisioned pollers at least, 15 at most")
                .containsPattern("Lambda: concurrent executions +1,291 needed, +1,000 usual +ASK FOR MORE")
                .contains("Nothing that this plan knows of.")
                .contains("[1] decision 0015")
                .doesNotContain("null");
    }

    @Test
    void hands_the_forecast_on_to_the_deployment() {
        plan(EXAMPLE + " --millis CheckoutApi=45 --lines 2");

        var line = printed.toString()
                .lines()
                .filter(text -> text.strip().startsWith("-c sale="))
                .map(text -> text.strip().substring("-c sale=".length()))
                .findFirst()
                .orElseThrow();
        var forecast = ForecastText.read(line);
        assertThat(ForecastText.write(forecast)).isEqualTo(line);
        assertThat(forecast.linesPerOrder()).isEqualTo(2);
        assertThat(line).contains("duration.CheckoutApi=PT0.045S");
    }

    @Test
    void says_what_will_not_hold() {
        assertThat(plan("--peak-orders 2000 --hot-offers 3 --start 2026-11-27T09:00:00Z"))
                .isZero();

        assertThat(printed.toString()).contains("Payments: the last order would wait 1,140 minutes");
    }

    @Test
    void writes_the_plan_as_json(@TempDir Path folder) throws IOException {
        var file = folder.resolve("plan.json");

        assertThat(plan(EXAMPLE + " --json " + file)).isZero();

        var json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.at("/shardsOfEachHotOffer/value").asInt()).isEqualTo(3);
        assertThat(json.at("/tables/0/target").asText()).isEqualTo("Orders");
        assertThat(json.at("/tables/0/writeUnits").asInt()).isEqualTo(6_500);
        assertThat(json.at("/fulfilmentPollers/maximum").asInt()).isEqualTo(15);
        assertThat(json.at("/quotas/0/toAskFor").asBoolean()).isTrue();
        assertThat(json.at("/prices/0/formula").asText()).contains("write units more × $0.00065");
    }

    @ParameterizedTest
    @CsvSource({
        "--peak-orders 0 --hot-offers 3, --peak-orders: wants 1 to",
        "--peak-orders -5 --hot-offers 3, --peak-orders: wants 1 to",
        "--peak-orders many --hot-offers 3, --peak-orders",
        "--peak-orders 22501 --hot-offers 1, '--peak-orders: the hottest offer would take 22,501 orders a second'",
        "--peak-orders 5 --hot-offers 0, --hot-offers: wants 1 to",
        "--peak-orders 5 --hot-offers 1 --hottest-share 2, --hottest-share: wants",
        "--peak-orders 5 --hot-offers 1 --lines 0, --lines: wants",
        "--peak-orders 5 --hot-offers 1 --page-views -1, --page-views: wants",
        "--peak-orders 5 --hot-offers 1 --edge-hits 1.5, --edge-hits: wants",
        "--peak-orders 5 --hot-offers 1 --orders 0, --orders: wants",
        "--peak-orders 5 --hot-offers 1 --payments 0, --payments: wants",
        "--peak-orders 5 --hot-offers 1 --hours 0, --hours: wants",
        "--peak-orders 5 --hot-offers 1 --millis Nobody=1, --millis: No sale is planned for a function named Nobody",
        "--peak-orders 5 --hot-offers 1 --millis CheckoutApi=0, --millis: wants",
        "--hot-offers 1, --peak-orders"
    })
    void names_the_option_that_can_not_be(String options, String message) {
        assertThat(plan(options + " --start 2026-11-27T09:00:00Z")).isEqualTo(2);

        assertThat(errors.toString()).contains(message);
        assertThat(printed.toString()).isEmpty();
    }

    @Test
    void names_the_start_that_is_no_time() {
        assertThat(plan("--peak-orders 5 --hot-offers 1 --start tomorrow")).isEqualTo(2);

        assertThat(errors.toString()).contains("--start");
    }

    @Test
    void stands_in_the_runbook_as_it_prints() throws IOException {
        var page = Home.here().directory().resolve("docs/operating/sale-plan.md");
        plan(EXAMPLE);
        var example = "```\n./stampede plan " + EXAMPLE + "\n\n" + printed + "```\n";
        var text = Files.readString(page);
        var now = text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + example + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("plan.write")) {
            Files.writeString(page, now);
        }

        assertThat(page).content().isEqualTo(now);
    }

    private int plan(String options) {
        var arguments = new ArrayList<String>();
        arguments.add("plan");
        arguments.addAll(List.of(options.split(" ", -1)));
        return Stampede.commandLine()
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments.toArray(String[]::new));
    }
}
