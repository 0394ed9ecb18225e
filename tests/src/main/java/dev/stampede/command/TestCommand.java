package dev.stampede.command;

import dev.stampede.deployed.AcceptanceSuite;
import dev.stampede.deployed.EmulatedMarket;
import dev.stampede.deployed.Emulator;
import dev.stampede.deployed.FoundMarket;
import dev.stampede.deployed.Missing;
import dev.stampede.deployed.Started;
import dev.stampede.deployed.docker.DockerEngine;
import dev.stampede.deployed.docker.EmulatorContainer;
import dev.stampede.deployed.docker.EmulatorImage;
import dev.stampede.target.Home;
import dev.stampede.target.Target;
import dev.stampede.target.TargetFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the acceptance suite on a deployed marketplace; all other tests are run by the script, without this. */
@Command(
        name = "test",
        description =
                "Without --target: builds everything and runs all tests; further arguments go to Maven. With it: runs"
                        + " the acceptance suite on a marketplace that is deployed there, as to AWS, and ends with 2 when"
                        + " something that this needs is missing.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String LOCALSTACK = "localstack";
    private static final String ENDPOINT = "endpoint";

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "localstack: an emulator of AWS in a container of its own, deployed to by the CDK's command"
                    + " line. endpoint: the same with an emulator that runs already. A URL: a shop that is deployed.")
    private Optional<String> target = Optional.empty();

    @Option(
            names = "--image",
            paramLabel = "IMAGE",
            description = "The emulator's image (default: localstack/localstack:4.14.0).")
    private Optional<String> image = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where the emulator in the container answers (default: ${DEFAULT-VALUE}).")
    private int port = EmulatorContainer.PORT;

    @Option(names = "--endpoint", paramLabel = "URL", description = "Where the emulator answers.")
    private Optional<URI> endpoint = Optional.empty();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Whose stacks name the user pool of a deployed shop (default: ${DEFAULT-VALUE}).")
    private String stage = "staging";

    @Option(names = "--user-pool", paramLabel = "ID", description = "The user pool of a deployed shop.")
    private Optional<String> userPool = Optional.empty();

    @Option(names = "--client", paramLabel = "ID", description = "The application's client in that user pool.")
    private Optional<String> client = Optional.empty();

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "The most requests at one moment, and containers of a function, in an emulator (default:"
                    + " ${DEFAULT-VALUE}).")
    private int atOnce = 2;

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            description = "Runs the classes of these simple names alone, such as 'OrderTest|QuoteTest'.")
    private Optional<String> only = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Optional<String> notDeployed = Optional.empty();

    private final Home home = Home.here();
    private final Path logs =
            home.directory().resolve("target").resolve("deployed").resolve(NOW.format(Instant.now()));

    @Override
    public Integer call() throws IOException {
        var where = target.orElseThrow(
                () -> wrong("run all tests with ./stampede test, or name what to test with --target"));
        try (var started = new Started()) {
            var market = market(where, started);
            Files.createDirectories(logs);
            var file = new TargetFile(logs.resolve("target.json"));
            file.write(market);
            say("the suite runs on " + market.shop());
            boolean passed =
                    new AcceptanceSuite(home, only).passesOn(file.path(), logs.resolve("suite.log"), this::print);
            notDeployed.ifPresent(why -> say("not all of it could be deployed: " + why));
            boolean good = passed && notDeployed.isEmpty();
            say((good ? "passed" : "FAILED") + "; what was said on the way is in " + logs);
            return good ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (Missing missing) {
            spec.commandLine().getErr().println("stampede: " + missing.getMessage());
            return ExitCode.USAGE;
        }
    }

    private Target market(String where, Started started) {
        return switch (where) {
            case LOCALSTACK -> {
                var chosen = image.map(EmulatorImage::new).orElse(EmulatorImage.DEFAULT);
                var container = started.add(EmulatorContainer.start(
                        DockerEngine.find(), chosen, port, logs.resolve("emulator.log"), this::say));
                yield deployed(container.endpoint(), started);
            }
            case ENDPOINT ->
                deployed(endpoint.orElseThrow(() -> wrong("--target endpoint needs --endpoint URL")), started);
            default -> FoundMarket.at(shop(where), stage, userPool, client);
        };
    }

    private Target deployed(URI address, Started started) {
        try {
            var emulator = Emulator.at(address);
            say("found " + emulator.name());
            var market = started.add(EmulatedMarket.deploy(home, emulator, logs, atOnce, this::say));
            notDeployed = market.failure();
            return market.target();
        } catch (Emulator.NoAnswer e) {
            throw new Missing(String.valueOf(e.getMessage()), e);
        }
    }

    private URI shop(String where) {
        if (!where.matches("https?://.+")) {
            throw wrong("--target is localstack, endpoint or a URL, not " + where);
        }
        return URI.create(where);
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }

    private void say(String line) {
        spec.commandLine().getErr().println("stampede: " + line);
    }
}
