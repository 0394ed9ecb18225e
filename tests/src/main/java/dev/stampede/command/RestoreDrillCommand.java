package dev.stampede.command;

import dev.stampede.longrun.LongRun;
import dev.stampede.restore.RestoreDrill;
import dev.stampede.target.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Exports, destroys and restores. */
@Command(
        name = "restore-drill",
        description = "Sells orders on a marketplace of its own, exports its tables, destroys it, restores another from"
                + " the export alone, and holds that against the invariants and what shoppers were told.",
        mixinStandardHelpOptions = true)
final class RestoreDrillCommand implements Callable<Integer> {

    @Option(names = "--orders", paramLabel = "N", description = "How many orders are sold (default: ${DEFAULT-VALUE}).")
    private int orders = 60;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Keeps the export there: a directory that is empty or doesn't exist yet.")
    private Optional<Path> keep = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (orders < RestoreDrill.FEWEST_ORDERS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--orders is at least %d: each state is that of an order".formatted(RestoreDrill.FEWEST_ORDERS));
        }
        var directory = Files.createTempDirectory("stampede-restore-drill-");
        System.err.println("Starting a marketplace to destroy, in " + directory);
        var export = keep.map(Path::toAbsolutePath).orElseGet(() -> directory.resolve("export"));
        var run = new LongRun(System.err::println);
        var violations = new RestoreDrill(Home.here(), directory, export, System.out::println).run(orders, run);
        violations.forEach(System.out::println);
        if (violations.isEmpty() && run.failures().isEmpty()) {
            FileUtils.deleteDirectory(directory.toFile());
            System.out.println("The drill passed.");
            return ExitCode.OK;
        }
        System.out.printf(
                "The drill FAILED with %d violations; what is stored is left in %s%n", violations.size(), directory);
        return run.end(ExitCode.SOFTWARE);
    }
}
