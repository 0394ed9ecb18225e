package dev.stampede.command;

import dev.stampede.target.BackstageCheck;
import dev.stampede.target.Home;
import dev.stampede.target.OwnStack;
import dev.stampede.target.Target;
import dev.stampede.target.Target.Backstage;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks the invariants. */
@Command(
        name = "check",
        description = "Holds everything stored against the invariants: of a running marketplace, or of the one that"
                + " import and replay keep in .stampede.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private final TargetOptions targets = new TargetOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var home = Home.here();
        var found = targets.namedOrRunning(home);
        if (found.isPresent()) {
            say("Checking the marketplace at " + found.get().shop());
            return check(
                    found.flatMap(Target::backstage)
                            .orElseThrow(
                                    () -> new IllegalStateException(
                                            "the tables of this marketplace can't be seen from here; check it where ./stampede up runs")));
        }
        var kept = home.kept("olist-data");
        if (!Files.isDirectory(kept)) {
            throw new IllegalStateException(
                    "there is nothing to check: no marketplace runs from this checkout, and none is kept in %s; start one with ./stampede up, or name one with --url"
                            .formatted(kept));
        }
        say("No marketplace runs from this checkout; checking the one that import and replay keep in " + kept);
        try (var own = OwnStack.start(home, OwnStack.Settings.keeping(kept))) {
            return check(own.backstage());
        }
    }

    private int check(Backstage backstage) throws InterruptedException {
        var findings = BackstageCheck.of(backstage).findings();
        var stored = findings.stored();
        findings.violations().forEach(violation -> spec.commandLine().getOut().println(violation));
        spec.commandLine()
                .getOut()
                .println("%,d orders, %,d parcels, %,d offers, %,d shards, %,d charges: %d violations"
                        .formatted(
                                stored.orders().size(),
                                stored.parcels().size(),
                                stored.offers().size(),
                                stored.shards().size(),
                                stored.charges().size(),
                                findings.violations().size()));
        if (stored.orders().isEmpty() && stored.offers().isEmpty()) {
            say("nothing is stored there, so nothing was checked");
            return ExitCode.SOFTWARE;
        }
        return findings.violations().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void say(String line) {
        spec.commandLine().getErr().println("stampede: " + line);
    }
}
