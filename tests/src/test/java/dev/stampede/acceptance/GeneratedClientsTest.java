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

    private static final int LONGEST_SECONDS = 180;

    @Test
    void of_typescript_buys(Market market, @TempDir Path scratch) throws Exception {
        var check = Home.here().directory().resolve("docs").resolve("api").resolve("check");
        assumeTrue(Files.exists(check.resolve("node_modules")), "docs/api/check/lint has not installed the generator");
        var stall = Stall.with(market, 5);
        var buyer = Buyer.in(market);
        var said = scratch.resolve("said");
        var command = new ProcessBuilder(check.resolve("buy").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        command.environment().put("SHOP", market.target().shop().toString().replaceFirst("/$", ""));
        command.environment().put("TOKEN", market.tokens().of(buyer.account()));
        command.environment().put("PRODUCT", stall.productId());

        var buying = command.start();
        try {
            assertThat(buying.waitFor(LONGEST_SECONDS, SECONDS)).isTrue();
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
