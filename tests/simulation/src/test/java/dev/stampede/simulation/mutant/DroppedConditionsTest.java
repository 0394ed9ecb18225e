package dev.stampede.simulation.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.simulation.world.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All of them are run by {@code ./stampede simulate --mutants}; those that are missed soonest are run here. */
class DroppedConditionsTest {

    private static final Tables TABLES = Tables.read(Path.of("..", "..", "infra-cdk", "target", "cdk.out"));

    /** In so many marketplaces each write is made that is made at all. */
    private static final int WRITING_SEEDS = 60;

    /** Many times what they need. */
    private static final int SEEDS = 200;

    /** What an order, its units and its shopper's allowances are written on. */
    private static final List<String> MISSED_SOON = List.of(
            "put Orders order without attribute_not_exists(#state)",
            "put Stock movement without",
            "put Stock redemption without",
            "update Orders order ADD voided",
            "update Orders order SET #state = :to",
            "update Sales chest",
            "update Stock shard SET available = available - :units without available",
            "update Stock shard SET available = available - :units without termsVersion",
            "update Stock shard SET available = available - :units, reserved.#attempt = :reservation without available",
            "update Stock shard SET available = available + :units REMOVE reserved");

    private static final List<Mutant> ALL = DroppedConditions.of(TABLES, WRITING_SEEDS);

    @Test
    void are_made_of_each_part_of_each_condition() {
        assertThat(ALL).hasSizeGreaterThan(60).extracting(Mutant::name).doesNotHaveDuplicates();
        assertThat(MISSED_SOON)
                .allSatisfy(
                        name -> assertThat(ALL).anyMatch(mutant -> mutant.name().startsWith(name)));
    }

    @Test
    void are_held_otherwise_only_where_there_is_such_a_condition() {
        assertThat(Defences.all())
                .allSatisfy(defence ->
                        assertThat(ALL).anyMatch(mutant -> mutant.name().startsWith(defence.mutant())));
    }

    @ParameterizedTest
    @MethodSource
    void are_caught(Mutant mutant) {
        assertThat(Catch.of(mutant, TABLES, SEEDS)).as(mutant.sentence()).isPresent();
    }

    static Stream<Mutant> are_caught() {
        return ALL.stream()
                .filter(mutant -> MISSED_SOON.stream().anyMatch(mutant.name()::startsWith))
                .filter(mutant -> Defences.against(mutant).isEmpty());
    }
}
