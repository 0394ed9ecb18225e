package dev.stampede.deployed.cdk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.deployed.LoggedProcess;
import dev.stampede.deployed.Missing;
import dev.stampede.deployed.aws.CloudAccess;
import dev.stampede.target.Home;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Deploys the assembly that the build has synthesized, which is the one that the embedded stack runs, by the pinned
 * command line of the CDK.
 *
 * @param home the project
 * @param emulator where CloudFormation and all else answers
 * @param log where the command line's output goes
 */
public record CdkDeployment(Home home, URI emulator, Path log) {

    /** The stack that {@link #bootstrap} makes. */
    public static final String TOOLKIT = "CDKToolkit";

    private static final Duration LONGEST_INSTALL = Duration.ofMinutes(10);
    private static final Duration LONGEST_BOOTSTRAP = Duration.ofMinutes(10);

    /** An emulator may pull images and start containers meanwhile. */
    private static final Duration LONGEST_DEPLOY = Duration.ofMinutes(45);

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Makes what every deployment of the CDK needs in an account: a bucket for its files, and roles. Once is enough,
     * and more than some emulators take.
     */
    public void bootstrap() {
        cdk(
                LONGEST_BOOTSTRAP,
                "bootstrap",
                "aws://%s/%s".formatted(CloudAccess.EMULATED_ACCOUNT, CloudAccess.EMULATED_REGION));
    }

    /** Deploys every stack. */
    public void deploy() {
        deploy("--all");
    }

    /** Deploys every stack but that of CloudFront, which no other needs. */
    public void deployWithoutEdge() {
        deploy("Data", "Identity", "Shop", "Operations");
    }

    private void deploy(String... stacks) {
        var arguments = new ArrayList<>(List.of("deploy"));
        arguments.addAll(List.of(stacks));
        arguments.addAll(List.of("--require-approval", "never", "--progress", "events"));
        cdk(LONGEST_DEPLOY, arguments.toArray(String[]::new));
    }

    /** Where the command line is, once it is installed. */
    private Path program() {
        return directory()
                .resolve("node_modules")
                .resolve("aws-cdk")
                .resolve("bin")
                .resolve("cdk");
    }

    private Path directory() {
        return home.directory().resolve("infra-cdk");
    }

    /**
     * Installs the pinned command line where it is missing or another.
     *
     * @throws Missing when it can't be had
     */
    public void install() {
        if (Files.exists(program()) && installed().equals(pinned())) {
            return;
        }
        try {
            new LoggedProcess(List.of("npm", "ci", "--no-audit", "--no-fund"), directory(), environment(), log)
                    .run(LONGEST_INSTALL);
        } catch (IllegalStateException e) {
            throw new Missing(
                    "the CDK's command line isn't in infra-cdk/node_modules and can't be installed: " + e.getMessage(),
                    e);
        }
    }

    private String pinned() {
        return text(directory().resolve("package.json"), "/devDependencies/aws-cdk");
    }

    private String installed() {
        return text(directory().resolve("node_modules").resolve("aws-cdk").resolve("package.json"), "/version");
    }

    private static String text(Path file, String pointer) {
        try {
            return JSON.readTree(file.toFile()).at(pointer).asText();
        } catch (IOException e) {
            throw new IllegalStateException("%s can't be read".formatted(file), e);
        }
    }

    private void cdk(Duration longest, String... arguments) {
        var command = new ArrayList<>(List.of("node", program().toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--app", home.assembly().toString(), "--no-notices"));
        new LoggedProcess(command, directory(), environment(), log).run(longest);
    }

    /**
     * The caller's environment, but for everything that could lead to a real account: its profiles and keys are out of
     * reach even where the emulator doesn't answer.
     */
    Map<String, String> environment() {
        var environment = new TreeMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("CDK_"));
        environment.put("AWS_ENDPOINT_URL", emulator.toString());
        environment.put("AWS_ENDPOINT_URL_S3", emulator.toString());
        environment.put("CDK_S3_FORCE_PATH_STYLE", "1");
        environment.put("AWS_ACCESS_KEY_ID", CloudAccess.EMULATED_KEY);
        environment.put("AWS_SECRET_ACCESS_KEY", CloudAccess.EMULATED_KEY);
        environment.put("AWS_REGION", CloudAccess.EMULATED_REGION);
        environment.put("AWS_DEFAULT_REGION", CloudAccess.EMULATED_REGION);
        environment.put("CDK_DEFAULT_ACCOUNT", CloudAccess.EMULATED_ACCOUNT);
        environment.put("CDK_DEFAULT_REGION", CloudAccess.EMULATED_REGION);
        environment.put("AWS_CONFIG_FILE", "/dev/null");
        environment.put("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("CDK_DISABLE_CLI_TELEMETRY", "true");
        return environment;
    }
}
