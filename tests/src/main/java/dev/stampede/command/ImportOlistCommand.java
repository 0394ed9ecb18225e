package dev.stampede.command;

import dev.stampede.client.Crew;
import dev.stampede.longrun.LongRun;
import dev.stampede.olist.OlistImport;
import dev.stampede.progress.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Imports the Olist data set. */
@Command(
        name = "olist",
        description = "Imports the Olist data set: its sellers, their tariffs, products and offers. May be run again.",
        mixinStandardHelpOptions = true)
final class ImportOlistCommand implements Callable<Integer> {

    @Mixin
    private final OlistOptions options = new OlistOptions();

    @Mixin
    private final TargetOptions targets = new TargetOptions();

    @Override
    public Integer call() {
        var plan = options.plan();
        var run = new LongRun(System.err::println);
        try (var session = OlistSession.open(targets, options.concurrency())) {
            var outcome = new OlistImport(session.requests(), new Crew(options.concurrency()), Progress.onConsole())
                    .run(plan, run);
            System.out.printf(
                    "%,d sellers, %,d products and %,d offers are there; %,d offers are new, and %,d units were brought to others.%n",
                    outcome.sellers(),
                    outcome.products(),
                    outcome.offers(),
                    outcome.offersAdded(),
                    outcome.unitsAdded());
            options.writeJson(outcome, run);
        }
        return run.end(ExitCode.OK);
    }
}
