package dev.stampede.simulation.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.longrun.LongRun;
import dev.stampede.longrun.LongRun.Failure;
import dev.stampede.simulation.mutant.Mutant;
import dev.stampede.simulation.mutant.Mutants;
import dev.stampede.simulation.world.Boundary;
import dev.stampede.simulation.world.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs that end without a verdict. */
class EndedRunsTest {

    private static final Tables TABLES = Tables.read(Path.of("..", "..", "infra-cdk", "target", "cdk.out"));

    private final LongRun run = new LongRun(failure -> {});

    @Test
    void a_seed_without_a_verdict_takes_nothing_from_the_others() throws InterruptedException {
        var tally = new Campaign(TABLES, verdict -> {
                    if (verdict.seed() == 2) {
                        throw new IllegalStateException("the world ended");
                    }
                })
                .run(1, seed -> seed <= 6, run);

        assertThat(tally.seeds()).isEqualTo(6);
        assertThat(tally.orders()).isPositive();
        assertThat(run.failures()).containsExactly(new Failure("seed 2", "the world ended"));
    }

    @Test
    void a_hunt_without_a_result_takes_nothing_from_the_others() throws InterruptedException {
        var broken = new Mutant("broken", "can't be hunted", EndedRunsTest::noBoundary);
        var easy = Mutants.all().getFirst();
        var told = new ArrayList<Mutant>();

        var escaped = new Hunt(TABLES, 200, (mutant, caught) -> told.add(mutant)).escaped(List.of(broken, easy), run);

        assertThat(told).containsExactly(easy);
        assertThat(escaped).isEmpty();
        assertThat(run.failures()).extracting(Failure::part).containsExactly("the hunt for broken");
    }

    private static Boundary noBoundary() {
        throw new IllegalStateException("no boundary");
    }
}
