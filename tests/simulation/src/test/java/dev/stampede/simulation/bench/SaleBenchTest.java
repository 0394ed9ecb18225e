package dev.stampede.simulation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.longrun.LongRun;
import dev.stampede.longrun.LongRun.Failure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaleBenchTest {

    private static final Dose LEAST = new Dose(400, 200, 50, 2_000, List.of(2), 200, 2_000);

    private final LongRun run = new LongRun(failure -> {});
    private final ArrayList<String> told = new ArrayList<>();

    @Test
    void tells_the_other_sections_when_one_fails_and_answers_no_figures_that_lack_it() {
        var bench = SaleBench.run(LEAST, run, text -> {
            if (text.contains("outgrows its plan")) {
                throw new IllegalStateException("a unit was sold twice");
            }
            told.add(text);
        });

        assertThat(bench).isEmpty();
        assertThat(run.failures())
                .containsExactly(new Failure("a sale that outgrows its plan", "a unit was sold twice"));
        assertThat(String.join("", told)).contains("## One hot offer", "## The waiting room", "## The catalogue");
    }
}
