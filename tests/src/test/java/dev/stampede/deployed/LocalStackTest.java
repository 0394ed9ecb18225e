package dev.stampede.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.command.Stampede;
import dev.stampede.deployed.docker.DockerEngine;
import dev.stampede.deployed.docker.EmulatorImage;
import dev.stampede.deployed.docker.EmulatorImage.Surroundings;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Where a Docker engine and the images are; nothing is pulled for it. */
class LocalStackTest {

    private static final String SOME = "OrderTest|CancellationTest|IdempotencyTest|AccessTest";

    @Test
    void runs_the_acceptance_suite_in_a_container() {
        var engine = engine();
        var image = EmulatorImage.DEFAULT;
        image.needed(System.getenv(), Surroundings.here()).stream()
                .filter(needed -> !engine.has(needed))
                .findFirst()
                .ifPresent(needed -> {
                    throw skipped("the image %s isn't here".formatted(needed));
                });

        assertThat(Stampede.execute("test", "--target", "localstack", "--only", SOME))
                .isZero();
    }

    private static DockerEngine engine() {
        try {
            return DockerEngine.find();
        } catch (Missing missing) {
            throw skipped(String.valueOf(missing.getMessage()));
        }
    }

    /** Said aloud: the report that Maven prints only counts what was skipped. */
    private static TestAbortedException skipped(String why) {
        System.err.println("The container run is skipped: " + why);
        return new TestAbortedException(why);
    }
}
