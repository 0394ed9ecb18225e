package dev.stampede.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.longrun.LongRun;
import dev.stampede.progress.Progress;
import dev.stampede.target.Home;
import dev.stampede.target.StackProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TortureTest {

    @Test
    void loses_and_doubles_nothing_while_everything_fails(@TempDir Path directory) {
        try (var torture =
                new Torture(StackProcess.start(Home.here(), directory, Torture.IMPATIENT), Progress.silent())) {
            var run = new LongRun(failure -> {});
            var round = torture.round(Dose.small(1), run);

            assertThat(run.failures()).isEmpty();
            assertThat(round.violations()).isEmpty();
            assertThat(round.placed()).isGreaterThan(round.dose().orders() / 4);
            assertThat(round.functionsKilled()).isGreaterThanOrEqualTo(10);
            assertThat(round.stacksKilled()).isEqualTo(1);
        }
    }
}
