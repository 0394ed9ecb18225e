package dev.stampede.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stampede.target.Home;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that nobody wrote: they know of the shop what its document says, and buy. */
@Acceptance
class GeneratedClientsTest {

    private static final int LONGEST_SECONDS = 300;

    private static final Path CHECK =
            Home.here().directory().resolve("docs").resolve("api").resolve("check");

    private static final Path GENERATOR =
            Home.here().directory().resolve("tests").resolve("target").resolve("api-generator");

    @TempDir
    Path scratch;

    @Test
    void of_typescript_buys(Market market) throws Exception {
        assumeTrue(
                Files.exists(CHECK.resolve("node_modules")),
                "No TypeScript client is tried: docs/api/check/lint installs its generator, and has not run here");

        buys(market, "buy");
    }

    @Test
    void of_java_buys(Market market) throws Exception {
        assumeTrue(
                Files.exists(GENERATOR),
                "No Java client is tried: a build that runs tests lays its generator here, one with -DskipTests doesn't");

        buys(market, "buy-in-java");
    }

    private void buys(Market market, String script) throws Exception {
        var stall = Stall.with(market, 5);
        var buyer = Buyer.in(market);
        var said = scratch.resolve("said");
        var command = new ProcessBuilder(CHECK.resolve(script).toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        command.environment().put("SHOP", market.target().shop().toString().replaceFirst("/$", ""));
        command.environment().put("TOKEN", market.tokens().of(buyer.account()));
        command.environment().put("PRODUCT", stall.productId());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));

        var buying = command.start();
        try {
            assertThat(buying.waitFor(LONGEST_SECONDS, SECONDS))
                    .as("%s ends", script)
                    .isTrue();
        } finally {
            buying.descendants().forEach(ProcessHandle::destroy);
            buying.destroy();
        }

        assertThat(buying.exitValue())
                .as(Files.readString(said, StandardCharsets.UTF_8))
                .isZero();
        assertThat(buyer.orders())
                .singleElement()
                .satisfies(order -> assertThat(order.state()).isEqualTo("PAID"));
    }
}
