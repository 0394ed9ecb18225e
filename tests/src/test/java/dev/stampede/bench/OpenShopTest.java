package dev.stampede.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.target.Home;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class OpenShopTest {

    @Test
    void is_measured_as_the_script_starts_it() throws IOException {
        var script = Files.readString(Home.here().directory().resolve("stampede"));

        assertThat(script).contains(String.join(" ", OpenShop.HEAP)).contains(OpenShop.FLAGS);
    }

    @Test
    void counts_its_processes_and_their_memory() {
        var memory = OpenShop.Memory.of(ProcessHandle.current());

        assertThat(memory.processes()).isPositive();
        assertThat(memory.megabytes()).isGreaterThan(10);
    }
}
