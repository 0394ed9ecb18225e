package dev.stampede.command;

import dev.stampede.target.Home;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows a newcomer the rest. */
@Command(
        name = "tour",
        description = "Prints requests to copy, line by line, on a running marketplace: buying, a declined payment, a"
                + " seller's side, a seller of your own, a sale with a waiting room, a treasure.",
        mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {

    @Mixin
    private final TargetOptions targets = new TargetOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var target = targets.namedOrRunning(Home.here())
                .orElseThrow(
                        () -> new IllegalStateException(
                                "no marketplace runs from this checkout: start one with ./stampede up, or name one with --url"));
        var out = spec.commandLine().getOut();
        var welcome = Welcome.of(target);
        out.println("# Sign in, look around and buy, at " + target.shop());
        welcome.signIns().forEach(out::println);
        welcome.requests().forEach(out::println);
        new Tour(welcome, Instant.now()).stops().forEach(stop -> {
            out.printf("%n# %s%n", stop.heading());
            stop.lines().forEach(out::println);
        });
        out.flush();
        return ExitCode.OK;
    }
}
