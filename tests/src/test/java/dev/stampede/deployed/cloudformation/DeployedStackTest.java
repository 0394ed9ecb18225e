package dev.stampede.deployed.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.deployed.aws.CloudAccess;
import dev.stampede.deployed.emulator.OwnEmulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;

class DeployedStackTest {

    @TempDir
    Path directory;

    private OwnEmulator emulator;
    private CloudAccess cloud;

    @BeforeEach
    void start() throws IOException {
        emulator = OwnEmulator.start(directory, directory.resolve("cache"));
        cloud = CloudAccess.to(emulator.endpoint());
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    /** CloudFormation shows a hundred at most in one answer, and the shop's stack has more. */
    @Test
    void has_all_of_its_functions_however_many_resources_it_has() {
        deploy("stampede-dev-shop", 250);

        assertThat(DeployedStack.find(cloud, "dev", "shop").functions()).hasSize(250);
    }

    @Test
    void is_complete_once_it_is_deployed() {
        assertThat(DeployedStack.isComplete(cloud, "CDKToolkit")).isFalse();

        deploy("CDKToolkit", 1);

        assertThat(DeployedStack.isComplete(cloud, "CDKToolkit")).isTrue();
    }

    @Test
    void says_which_one_is_missing() {
        assertThatThrownBy(() -> DeployedStack.find(cloud, "dev", "data"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stampede-dev-data")
                .hasMessageContaining("does not exist");
    }

    private void deploy(String stack, int functions) {
        var resources = IntStream.range(0, functions)
                .mapToObj("\"F%d\": {\"Type\": \"AWS::Lambda::Function\"}"::formatted)
                .collect(Collectors.joining(",", "{\"Resources\": {", "}}"));
        try (var client = cloud.client(CloudFormationClient.builder())) {
            client.createChangeSet(change -> change.stackName(stack)
                    .changeSetName("all")
                    .changeSetType(ChangeSetType.CREATE)
                    .templateBody(resources));
            client.executeChangeSet(change -> change.stackName(stack).changeSetName("all"));
        }
    }
}
