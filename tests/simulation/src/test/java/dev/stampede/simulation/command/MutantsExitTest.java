package dev.stampede.simulation.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.simulation.mutant.Mutant;
import dev.stampede.simulation.mutant.Mutants;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a hunt exits with, each with one seed only, so that much escapes. */
class MutantsExitTest {

    private static final String HOME = "stampede.home";

    private final Optional<String> before = Optional.ofNullable(System.getProperty(HOME));

    @BeforeEach
    void the_checkout_is_two_levels_up() {
        System.setProperty(HOME, "../..");
    }

    @AfterEach
    void as_it_was() {
        before.ifPresentOrElse(home -> System.setProperty(HOME, home), () -> System.clearProperty(HOME));
    }

    @Test
    void fails_when_one_escapes_that_is_to_be_caught() {
        assertThat(hunt(Mutants.all())).isEqualTo(1);
    }

    @Test
    void does_not_fail_when_only_those_escape_that_other_tests_hold() {
        assertThat(hunt(Mutants.rare())).isZero();
    }

    private static int hunt(List<Mutant> mutants) {
        var names = mutants.stream()
                .map(mutant -> Pattern.quote(mutant.name()))
                .collect(Collectors.joining("|", "^(", ")$"));
        return new CommandLine(new Simulate()).execute("--mutants", "--seeds", "1", "--only", names);
    }
}
