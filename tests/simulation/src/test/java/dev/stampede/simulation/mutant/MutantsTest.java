package dev.stampede.simulation.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.simulation.world.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MutantsTest {

    /** Many times what the shyest one needs. */
    private static final int SEEDS = 1_000;

    /** Those that no thousand seeds catch for certain: the command runs them, with as many seeds as it is given. */
    private static final Set<String> RARE = Set.of(
            "merges what is reserved",
            "reopens what is paused",
            "sets aside for a cancelled sale",
            "changes sales blindly",
            "takes a failure for a refusal",
            "takes a lost reservation for none",
            "releases without voiding");

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
        return Mutants.all().stream()
                .filter(mutant -> !RARE.contains(mutant.name()))
                .toList();
    }
}
