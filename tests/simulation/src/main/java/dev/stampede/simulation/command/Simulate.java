package dev.stampede.simulation.command;

import dev.stampede.longrun.LongRun;
import dev.stampede.simulation.Story;
import dev.stampede.simulation.mutant.Catch;
import dev.stampede.simulation.mutant.Defences;
import dev.stampede.simulation.mutant.DroppedConditions;
import dev.stampede.simulation.mutant.Mutant;
import dev.stampede.simulation.mutant.Mutants;
import dev.stampede.simulation.world.Tables;
import dev.stampede.simulation.world.Verdict;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Runs simulated marketplaces: exits with 0 when nothing is wrong, 1 when something is, 2 when used wrongly. */
@Command(
        name = "simulate",
        description =
                "Runs simulated marketplaces on a virtual clock, one a seed, each with faults of its own, and holds"
                        + " after each what is stored against the invariants and against what shoppers were told.",
        mixinStandardHelpOptions = true)
public final class Simulate implements Callable<Integer> {

    private static final int PROGRESS_LINES = 20;

    /** In so many marketplaces each conditional write is made that is made at all. */
    private static final int SEEDS_THAT_WRITE_ALL = 60;

    @Option(names = "--seeds", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).")
    private long seeds = 1_000;

    @Option(names = "--from", paramLabel = "N", description = "The first of them (default: ${DEFAULT-VALUE}).")
    private long from = 1;

    @Option(names = "--seed", paramLabel = "N", description = "Runs this one alone.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--trace", description = "Prints the story of the one seed.")
    private boolean trace;

    @Option(
            names = "--mutants",
            description = "Runs each deliberate bug, and each conditional write without one part of its condition,"
                    + " until it is caught, at most on as many seeds as --seeds says.")
    private boolean mutants;

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            description = "With --mutants: those whose names have what this pattern matches.")
    private Pattern only = Pattern.compile("");

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "Begins no further seed after that time (default: ${DEFAULT-VALUE}).")
    private int minutes = 60;

    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    /** Runs the command. */
    public static void main(String[] arguments) {
        // What the code under test logs of each fault is no news here.
        System.setProperty("log4j2.configurationFile", "log4j2-simulate.xml");
        System.exit(new CommandLine(new Simulate()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        var tables = Tables.read(assembly());
        var run = new LongRun(System.err::println);
        int status = mutants ? hunt(tables, run) : seed.isPresent() ? one(tables, seed.get()) : many(tables, run);
        out.flush();
        return run.end(status);
    }

    private static Path assembly() {
        return Path.of(System.getProperty("stampede.home", "."), "infra-cdk", "target", "cdk.out");
    }

    private int one(Tables tables, long number) {
        var story = trace ? Story.told(out::println) : Story.untold();
        var verdict = Campaign.runOne(number, tables, story);
        print(verdict);
        out.println("faults: " + verdict.faults());
        return verdict.violations().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int many(Tables tables, LongRun run) throws InterruptedException {
        long begun = System.nanoTime();
        long end = begun + Duration.ofMinutes(minutes).toNanos();
        var done = new AtomicLong();
        var campaign = new Campaign(tables, verdict -> progress(verdict, done.incrementAndGet(), begun));
        var tally = campaign.run(from, number -> number < from + seeds && System.nanoTime() < end, run);
        double seconds = (System.nanoTime() - begun) / 1e9;
        tally.bad().forEach(this::print);
        out.printf(
                "%,d seeds from %d in %.0f s (%.1f a second), %,d orders placed%n",
                tally.seeds(), from, seconds, tally.seeds() / seconds, tally.orders());
        out.println("faults: " + tally.faults());
        out.printf("seeds with violations: %d%n", tally.bad().size());
        run.failures()
                .forEach(failure -> out.printf(
                        "%s ended without a verdict: ./stampede simulate %s --trace%n",
                        failure.part(), failure.part().replace("seed", "--seed")));
        long left = seeds - tally.seeds() - run.failures().size();
        if (left > 0) {
            out.printf("time is over: %,d seeds were not run%n", left);
        }
        return tally.bad().isEmpty() && tally.seeds() == seeds ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int hunt(Tables tables, LongRun run) throws InterruptedException {
        var named = Stream.of(Mutants.all(), Mutants.rare(), DroppedConditions.of(tables, SEEDS_THAT_WRITE_ALL))
                .flatMap(List::stream)
                .filter(mutant -> only.matcher(mutant.name()).find())
                .toList();
        named.forEach(mutant -> Defences.against(mutant)
                .ifPresent(reason -> out.printf("%-34s isn't missed: %s%n", mutant.name(), reason)));
        var all = named.stream()
                .filter(mutant -> Defences.against(mutant).isEmpty())
                .toList();
        var hunt = new Hunt(tables, Math.toIntExact(seeds), (mutant, caught) -> {
            out.printf("%-34s %s%n", mutant.name(), how(caught));
            out.flush();
        });
        var rare = Mutants.rare().stream().map(Mutant::name).collect(Collectors.toSet());
        var escaped = hunt.escaped(all, run).stream().map(Mutant::name).toList();
        var missed = escaped.stream().filter(name -> !rare.contains(name)).toList();
        out.printf(
                "%d mutants, %d not caught, of which %d are rare: tests of their own hold what they break%n",
                all.size(), escaped.size(), escaped.size() - missed.size());
        missed.forEach(name -> out.printf("to be caught, and wasn't: %s%n", name));
        return missed.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static String how(Optional<Catch> caught) {
        return caught.map(by -> "%s: %s".formatted(by.where(), by.violation().invariant()))
                .orElse("NOT CAUGHT");
    }

    private void progress(Verdict verdict, long done, long begun) {
        if (!verdict.violations().isEmpty()) {
            System.err.println(verdict);
        }
        if (done % Math.max(1, seeds / PROGRESS_LINES) == 0) {
            System.err.printf("%,d of %,d seeds after %.0f s%n", done, seeds, (System.nanoTime() - begun) / 1e9);
        }
    }

    private void print(Verdict verdict) {
        out.println(verdict);
        verdict.violations().forEach(violation -> out.println("  " + violation));
        if (!verdict.violations().isEmpty()) {
            out.printf("  replay: ./stampede simulate --seed %d --trace%n", verdict.seed());
        }
    }
}
