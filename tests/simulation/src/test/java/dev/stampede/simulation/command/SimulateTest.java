package dev.stampede.simulation.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.longrun.LongRun;
import dev.stampede.simulation.Story;
import dev.stampede.simulation.world.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulateTest {

    private static final Path HOME = Path.of("..", "..");
    private static final Tables TABLES =
            Tables.read(HOME.resolve("infra-cdk").resolve("target").resolve("cdk.out"));

    private static final long SEEDS = 1_000;

    @Test
    void finds_nothing_wrong_in_a_thousand_marketplaces() throws InterruptedException {
        var run = new LongRun(failure -> {});
        var tally = new Campaign(TABLES, verdict -> {}).run(1, seed -> seed <= SEEDS, run);
        assertThat(run.failures()).isEmpty();
        assertThat(tally.bad())
                .as("replay with ./stampede simulate --seed N --trace")
                .isEmpty();
        assertThat(tally.seeds()).isEqualTo(SEEDS);
        // Worlds in which nothing is sold, or nothing goes wrong, would prove nothing.
        assertThat(tally.orders()).isGreaterThan(10 * SEEDS);
        assertThat(tally.faults())
                .containsKeys(
                        "CONFLICT",
                        "FAILED_AFTER",
                        "FAILED_BEFORE",
                        "FROZEN",
                        "KILLED_AFTER",
                        "KILLED_BEFORE",
                        "LOST_AFTER",
                        "LOST_BEFORE",
                        "PARTITION_FULL",
                        "THROTTLED")
                .allSatisfy((fault, times) -> assertThat(times).as(fault).isPositive());
    }

    @Test
    void tells_the_same_story_of_a_seed_again() {
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(storyOf(seed)).isEqualTo(storyOf(seed)).isNotEmpty();
        }
    }

    @Test
    void tells_the_same_story_in_another_process() throws IOException {
        long seed = 7;
        var told = new String(otherProcess(seed).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(told.lines().toList()).startsWith(storyOf(seed).toArray(String[]::new));
    }

    private static List<String> storyOf(long seed) {
        var lines = new ArrayList<String>();
        Campaign.runOne(seed, TABLES, Story.keptIn(lines));
        return lines.stream().flatMap(String::lines).toList();
    }

    private static java.io.InputStream otherProcess(long seed) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dstampede.home=" + HOME.toAbsolutePath(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Simulate.class.getName(),
                            "--seed",
                            Long.toString(seed),
                            "--trace")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
