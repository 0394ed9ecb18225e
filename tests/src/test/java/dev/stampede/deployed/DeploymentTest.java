package dev.stampede.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.command.Stampede;
import dev.stampede.deployed.cdk.CdkDeployment;
import dev.stampede.deployed.emulator.OwnEmulator;
import dev.stampede.target.Home;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The pinned command line deploys for real; only what it deploys into is an emulator of our own. */
class DeploymentTest {

    /**
     * An order's whole way: the front here, the functions and the tables there, and the trigger of the user pool. All
     * of the suite with {@code -Dstampede.deployed.only=.*}.
     */
    private static final String SOME =
            System.getProperty("stampede.deployed.only", "OrderTest|CancellationTest|CheckerTest|FlashSaleTest");

    /** It is installed from the registry, which may be out of reach. */
    private static void requireCommandLine(Path directory) {
        try {
            new CdkDeployment(Home.here(), URI.create("http://127.0.0.1:1"), directory.resolve("npm.log")).install();
        } catch (Missing missing) {
            throw new TestAbortedException(missing.getMessage(), missing);
        }
    }

    @Test
    void runs_the_acceptance_suite_on_what_was_bootstrapped_and_deployed(@TempDir Path directory) throws IOException {
        requireCommandLine(directory);
        try (var emulator = OwnEmulator.start(directory, Home.here().cache())) {
            // As an emulator that was used before: it takes no second one.
            new CdkDeployment(Home.here(), emulator.endpoint(), directory.resolve("bootstrap.log")).bootstrap();
            int status = Stampede.execute(
                    "test",
                    "--target",
                    "endpoint",
                    "--endpoint",
                    emulator.endpoint().toString(),
                    "--only",
                    SOME);

            assertThat(status).isZero();
            assertThat(emulator.templates())
                    .containsOnlyKeys(
                            "CDKToolkit",
                            "stampede-dev-data",
                            "stampede-dev-identity",
                            "stampede-dev-shop",
                            "stampede-dev-operations");
        }
    }
}
