package dev.stampede.command;

import dev.stampede.target.BackstageCheck;
import dev.stampede.target.Home;
import dev.stampede.target.OwnStack;
import dev.stampede.target.Target;
import dev.stampede.target.Target.Backstage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Checks the invariants. */
@Command(
        name = "check",
        description = "Holds everything stored against the invariants: of a running marketplace, or of the one that"
                + " import and replay keep in .stampede.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private final TargetOptions targets = new TargetOptions();

    @Override
    public Integer call() throws InterruptedException {
        var home = Home.here();
        var named = targets.target(home);
        if (named.isPresent()) {
            return check(
                    named.flatMap(Target::backstage)
                            .orElseThrow(
                                    () -> new IllegalStateException(
                                            "the tables of this marketplace can't be seen from here; check it where ./stampede up runs")));
        }
        try (var own = OwnStack.start(home, OwnStack.Settings.keeping(home.kept("olist-data")))) {
            return check(own.backstage());
        }
    }

    private static int check(Backstage backstage) throws InterruptedException {
        var findings = BackstageCheck.of(backstage).findings();
        findings.violations().forEach(System.out::println);
        System.out.printf(
                "%,d orders, %,d parcels, %,d offers, %,d shards, %,d charges: %d violations%n",
                findings.stored().orders().size(),
                findings.stored().parcels().size(),
                findings.stored().offers().size(),
                findings.stored().shards().size(),
                findings.stored().charges().size(),
                findings.violations().size());
        return findings.violations().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
