package dev.stampede.simulation.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.simulation.world.Tables;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MutantsTest {

    /** Many times what the shyest one needs. */
    private static final int SEEDS = 1_000;

    private static final Tables TABLES = Tables.read(Path.of("..", "..", "infra-cdk", "target", "cdk.out"));

    @Test
    void are_at_least_twenty_of_different_names() {
        assertThat(Mutants.all())
                .extracting(Mutant::name)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource
    void are_caught(Mutant mutant) {
        assertThat(Catch.of(mutant, TABLES, SEEDS)).as(mutant.sentence()).isPresent();
    }

    static List<Mutant> are_caught() {
        return Mutants.all();
    }
}
