package dev.stampede.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.acceptance.Acceptance;
import dev.stampede.acceptance.Market;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@Acceptance
class WelcomeTest {

    @Test
    void prints_lines_that_work_one_after_the_other_in_a_shell(Market market) throws IOException, InterruptedException {
        market.sellSomething();
        var welcome = new Welcome(market.target());
        var script = String.join("\n", welcome.signIns()) + "\n" + String.join("\n", welcome.requests());

        var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .redirectErrorStream(true)
                .start();
        var printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).as(printed).isZero();
        var lines = printed.lines().toList();
        assertThat(lines.getFirst()).startsWith("{\"categories\":[");
        assertThat(lines.get(1)).startsWith("{\"products\":[");
        assertThat(lines.get(2)).startsWith("{\"productId\":");
        assertThat(lines.get(3)).startsWith("ord_");
        assertThat(lines.get(4)).startsWith("{\"orderId\":\"%s\"".formatted(lines.get(3)));
    }
}
