package dev.stampede.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineProgressTest {

    @Test
    void writes_ten_lines_however_long_the_work_is() {
        var written = new ByteArrayOutputStream();
        try (var out = new PrintStream(written, true, StandardCharsets.UTF_8);
                var work = new LineProgress(out).begin("Orders", 6_640)) {
            for (int i = 0; i < 6_640; i++) {
                work.step();
            }
        }

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .hasSize(10)
                .first()
                .asString()
                .startsWith("Orders: 664 of 6,640 after ");
    }
}
