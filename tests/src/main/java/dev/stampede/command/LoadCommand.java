package dev.stampede.command;

import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.deployed.FoundMarket;
import dev.stampede.deployed.Missing;
import dev.stampede.loadtest.Dose;
import dev.stampede.loadtest.Load;
import dev.stampede.loadtest.LoadReport;
import dev.stampede.loadtest.RequestKind;
import dev.stampede.loadtest.WarmUp;
import dev.stampede.longrun.LongRun;
import dev.stampede.target.Home;
import dev.stampede.target.OwnStack;
import dev.stampede.target.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends a crowd to a marketplace. */
@Command(
        name = "load",
        description =
                "Sends shoppers, each signed in for themselves, to one hot offer: they look around, ask what sending"
                        + " costs, order, and look at the order. Fails when an answer is neither what was asked for nor that"
                        + " all is sold, when 99 of 100 answers of a kind take too long, or when what is sold and what is"
                        + " left aren't the stock, or a shopper has more than a sale allows. Works with --url, else with ./stampede up where it runs, else with a"
                        + " marketplace of its own. Ends with 2 when something that it needs is missing.",
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int AT_ONCE = 16;

    @Mixin
    private final LoadTarget targets = new LoadTarget();

    @Option(names = "--shoppers", paramLabel = "N", description = "How many come (default: ${DEFAULT-VALUE}).")
    private int shoppers = 200;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "How many arrive each second (default: ${DEFAULT-VALUE}).")
    private double rate = 5;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "Ends the run then, whoever is still there (default: ${DEFAULT-VALUE}).")
    private int minutes = 10;

    @Mixin
    private final WantedOffer wanted = new WantedOffer();

    @Option(
            names = "--p99",
            paramLabel = "MILLIS",
            description = "What 99 of 100 answers of each kind may take (default: ${DEFAULT-VALUE}).")
    private int p99 = 2000;

    @Option(
            names = "--p99-of",
            paramLabel = "KIND=MILLIS",
            description = "The same for one kind of request, by its name in the report.")
    private Map<String, Integer> p99Of = new LinkedHashMap<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var home = Home.here();
        var dose = dose();
        try {
            var named = targets.find(home);
            if (named.isPresent()) {
                return load(home, named.get(), dose);
            }
            wanted.mayBeNew();
            say("starting a marketplace of our own");
            try (var own = OwnStack.start(home, OwnStack.Settings.passing(Map.of()))) {
                return load(home, own.target(), dose);
            }
        } catch (Missing missing) {
            say(String.valueOf(missing.getMessage()));
            return ExitCode.USAGE;
        }
    }

    private int load(Home home, Target target, Dose dose) {
        FoundMarket.requireAnswer(target.shop());
        say("%,d shoppers go to %s".formatted(dose.shoppers(), target.shop()));
        try (var tokens = target.tokens();
                var requests = new Requests(target.shop(), tokens, new Latencies(), AT_ONCE)) {
            var directory = home.kept("load").resolve(NOW.format(Instant.now()));
            var warmUp = new WarmUp(requests);
            warmUp.run();
            var offer = wanted.find(requests, dose);
            warmUp.lookAt(offer.sale());
            var run = new LongRun(spec.commandLine().getErr()::println);
            return verdict(new Load(home, target, requests, tokens, this::print).run(offer, dose, directory, run), run);
        }
    }

    private int verdict(LoadReport report, LongRun run) {
        print("%,d shoppers came to %,d units: %,d were told that they have one, %,d that all is sold; %s"
                .formatted(
                        report.shoppers(),
                        report.units(),
                        report.outcome().ordered().size(),
                        report.outcome().soldOut(),
                        report.sold().isPresent()
                                ? "%,d are sold".formatted(report.sold().getAsLong())
                                : "the shop couldn't be asked what is sold"));
        report.broken().forEach(this::print);
        boolean passed = report.passed() && run.failures().isEmpty();
        print((passed ? "passed" : "FAILED") + "; the report is " + report.page());
        return run.end(passed ? ExitCode.OK : ExitCode.SOFTWARE);
    }

    private Dose dose() {
        try {
            var limits = RequestKind.each(p99);
            p99Of.forEach((title, millis) -> limits.put(RequestKind.of(title), millis));
            return new Dose(shoppers, rate, Duration.ofMinutes(minutes), limits);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }

    private void say(String line) {
        spec.commandLine().getErr().println("stampede: " + line);
    }
}
