package dev.stampede.command;

import dev.stampede.longrun.Reason;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line: exits with 0 when all went well, 1 when something failed or differs, 2 when used wrongly. */
@Command(
        name = "stampede",
        description = "A serverless marketplace, on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            TourCommand.class,
            ImportCommand.class,
            ReplayCommand.class,
            CheckCommand.class,
            TortureCommand.class,
            BenchCommand.class,
            LoadCommand.class,
            PlanCommand.class,
            RestoreDrillCommand.class,
            TestCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "And in a process of its own:",
            "  simulate       Run marketplaces on a virtual clock, one for each seed, with all",
            "                   that can go wrong, and judge them (simulate --help).",
        })
public final class Stampede {

    private Stampede() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Runs the command in this process, and says what it would exit with. */
    public static int execute(String... arguments) {
        return commandLine().execute(arguments);
    }

    /** The command with all its subcommands. */
    static CommandLine commandLine() {
        return new CommandLine(new Stampede())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("stampede: " + Reason.of(failure));
                    return command.getCommandSpec().exitCodeOnExecutionException();
                });
    }
}
