package dev.stampede.deployed.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.target.Home;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CdkDeploymentTest {

    /** Whatever the emulator does, nothing of a real account is within reach. */
    @Test
    void leaves_the_command_line_no_way_to_a_real_account() {
        var environment =
                new CdkDeployment(Home.here(), URI.create("http://127.0.0.1:4566"), Path.of("log")).environment();

        assertThat(environment)
                .containsEntry("AWS_ENDPOINT_URL", "http://127.0.0.1:4566")
                .containsEntry("AWS_ACCESS_KEY_ID", "test")
                .containsEntry("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
                .containsEntry("AWS_CONFIG_FILE", "/dev/null")
                .doesNotContainKeys("AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_WEB_IDENTITY_TOKEN_FILE");
    }
}
