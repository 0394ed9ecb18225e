package dev.stampede.simulation.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.simulation.mutant.Conjuncts.Dropped;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConjunctsTest {

    @Test
    void of_a_single_condition_leave_nothing() {
        assertThat(Conjuncts.of("size(reserved) = :none"))
                .containsExactly(new Dropped("size(reserved) = :none", Optional.empty()));
    }

    @Test
    void are_left_out_one_at_a_time() {
        assertThat(Conjuncts.of("a >= :units AND b = :version AND :now BETWEEN opensAt AND closesAt"))
                .containsExactly(
                        new Dropped("a >= :units", Optional.of("b = :version AND :now BETWEEN opensAt AND closesAt")),
                        new Dropped("b = :version", Optional.of("a >= :units AND :now BETWEEN opensAt AND closesAt")),
                        new Dropped(":now BETWEEN opensAt AND closesAt", Optional.of("a >= :units AND b = :version")));
    }

    @Test
    void are_found_within_alternatives() {
        assertThat(Conjuncts.of("(attribute_not_exists(bought) AND :units <= :limit) OR bought <= :room"))
                .containsExactly(
                        new Dropped(
                                "(attribute_not_exists(bought) AND :units <= :limit) OR bought <= :room",
                                Optional.empty()),
                        new Dropped(
                                "attribute_not_exists(bought)", Optional.of("(:units <= :limit) OR bought <= :room")),
                        new Dropped(
                                ":units <= :limit", Optional.of("(attribute_not_exists(bought)) OR bought <= :room")));
    }

    @Test
    void that_are_alternatives_go_as_one() {
        assertThat(Conjuncts.of("attribute_not_exists(#finder) AND (attribute_not_exists(claimed) OR claimed < :size)"))
                .containsExactly(
                        new Dropped(
                                "attribute_not_exists(#finder)",
                                Optional.of("(attribute_not_exists(claimed) OR claimed < :size)")),
                        new Dropped(
                                "(attribute_not_exists(claimed) OR claimed < :size)",
                                Optional.of("attribute_not_exists(#finder)")));
    }
}
