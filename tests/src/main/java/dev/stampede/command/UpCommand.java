package dev.stampede.command;

import dev.stampede.client.IssuerTokens;
import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.command.seed.Seeding;
import dev.stampede.localstack.server.PortTakenException;
import dev.stampede.progress.Progress;
import dev.stampede.target.Home;
import dev.stampede.target.OwnStack;
import dev.stampede.target.RunningStacks;
import dev.stampede.target.Target;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Runs the whole marketplace until it is interrupted. */
@Command(
        name = "up",
        description = "Starts the whole marketplace on this machine; Ctrl-C stops it.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private static final int SEEDING_AT_ONCE = 8;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where the shop answers on 127.0.0.1 (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keeps all data there between runs; without it each run starts fresh.")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        var home = Home.here();
        System.err.println("Starting the marketplace …");
        var stack = start(home);
        var stopped = new CountDownLatch(1);
        var word = home.running().leaveWord(stack.target());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(word, stack, stopped), "stop"));
        System.err.printf("The shop answers on %s%n", stack.target().shop());
        seed(stack.target());
        Welcome.of(stack.target()).print(System.out);
        stopped.await();
        return ExitCode.OK;
    }

    private OwnStack start(Home home) {
        try {
            return OwnStack.start(home, OwnStack.Settings.onPort(port, data).telling(System.err::println));
        } catch (PortTakenException taken) {
            throw new IllegalStateException(
                    home.running()
                            .at(URI.create("http://127.0.0.1:" + port))
                            .map(other ->
                                    "port %d is taken by another marketplace of this checkout: use that one, or choose another port with --port"
                                            .formatted(port))
                            .orElse("port %d is taken by another program: stop that, or choose another port with --port"
                                    .formatted(port)),
                    taken.getCause());
        }
    }

    /** A catalogue that an interrupted run left half seeded is completed. */
    private void seed(Target target) {
        var unfinished = data.map(directory -> directory.resolve("seeding"));
        try (var requests =
                new Requests(target.shop(), new IssuerTokens(target.issuer()), new Latencies(), SEEDING_AT_ONCE)) {
            var seeding = new Seeding(requests, Progress.onConsole());
            if (seeding.nothingIsSold() || unfinished.map(SeedingMark::stands).orElse(false)) {
                unfinished.ifPresent(SeedingMark::set);
                seeding.seed();
                unfinished.ifPresent(SeedingMark::clear);
            }
        }
    }

    private static void stop(RunningStacks.Word word, OwnStack stack, CountDownLatch stopped) {
        word.close();
        stack.close();
        stopped.countDown();
    }
}
