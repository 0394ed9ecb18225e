package dev.stampede.command;

import dev.stampede.longrun.LongRun;
import dev.stampede.progress.Progress;
import dev.stampede.target.Home;
import dev.stampede.target.StackProcess;
import dev.stampede.torture.Dose;
import dev.stampede.torture.Round;
import dev.stampede.torture.Torture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sells orders while everything fails. */
@Command(
        name = "torture",
        description =
                "Sells orders on a marketplace of its own while its functions are killed, its database refuses and"
                        + " loses calls, its queue forgets, its payment provider fails, and all of it is killed at once; and"
                        + " holds after each round what is stored against the invariants and what shoppers were told.",
        mixinStandardHelpOptions = true)
final class TortureCommand implements Callable<Integer> {

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "Begins no further round after that time (default: ${DEFAULT-VALUE}).")
    private int minutes = 10;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of the first round; each further one has the next (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Mixin
    private final JsonReport json = new JsonReport();

    /** All rounds, as JSON has them. */
    private record Rounds(List<Round> rounds) {}

    @Override
    public Integer call() throws IOException {
        json.requireWritable();
        var end = Instant.now().plus(Duration.ofMinutes(minutes));
        var directory = Files.createTempDirectory("stampede-torture-");
        System.err.println("Starting a marketplace to torture, in " + directory);
        var rounds = new ArrayList<Round>();
        var run = new LongRun(System.err::println);
        run.attempt("the marketplace that is tortured", () -> torture(directory, end, rounds, run));
        json.write(new Rounds(rounds), run);
        return verdict(rounds, directory, run);
    }

    private void torture(Path directory, Instant end, List<Round> rounds, LongRun run) {
        try (var torture =
                new Torture(StackProcess.start(Home.here(), directory, Torture.IMPATIENT), Progress.onConsole())) {
            do {
                rounds.add(torture.round(Dose.large(seed + rounds.size()), run));
                print(rounds.getLast());
            } while (Instant.now().isBefore(end)
                    && rounds.getLast().violations().isEmpty()
                    && run.failures().isEmpty());
        }
    }

    private static void print(Round round) {
        System.out.printf(
                "seed %d: %,d shoppers, %,d orders, %d functions and %d stacks killed, requests sent again %s, %d s: %d"
                        + " violations%n",
                round.dose().seed(),
                round.dose().orders(),
                round.placed(),
                round.functionsKilled(),
                round.stacksKilled(),
                round.sentAgain(),
                round.seconds(),
                round.violations().size());
        round.violations().forEach(System.out::println);
    }

    private static int verdict(List<Round> rounds, Path directory, LongRun run) throws IOException {
        boolean allIsWell = run.failures().isEmpty()
                && rounds.stream().allMatch(round -> round.violations().isEmpty());
        if (allIsWell) {
            FileUtils.deleteDirectory(directory.toFile());
        } else {
            System.out.println("What is stored, and the logs, are left in " + directory);
        }
        return run.end(allIsWell ? ExitCode.OK : ExitCode.SOFTWARE);
    }
}
