package dev.stampede.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.bench.Bench;
import dev.stampede.bench.BenchReport;
import dev.stampede.bench.BenchReportText;
import dev.stampede.bench.Dose;
import dev.stampede.progress.Progress;
import dev.stampede.target.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Measures what the marketplace can do. */
@Command(
        name = "bench",
        description = "Measures a marketplace of its own on this machine: orders a second, latencies, where the time"
                + " goes, cold starts, sizes.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too, as JSON.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--quick",
            description = "In under a minute: shows that everything can be measured, not what it comes to.")
    private boolean quick;

    @Option(
            names = "--sale",
            description = "Benches sales instead, on the model's time: the same figures on any machine.")
    private boolean sale;

    @Option(names = "--write", description = "With --sale, writes docs/benchmarks again.")
    private boolean write;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (sale) {
            return benchSales(new SaleBenchProcess(Home.here()));
        }
        var report = new Bench(Home.here(), quick ? Dose.QUICK : Dose.FULL, Progress.onConsole()).run();
        new BenchReportText(report).print(System.out);
        json.ifPresent(file -> write(report, file));
        return ExitCode.OK;
    }

    private int benchSales(SaleBenchProcess process) throws IOException, InterruptedException {
        var arguments = new ArrayList<String>();
        if (quick) {
            arguments.add("--quick");
        }
        if (write) {
            arguments.add(process.report().toString());
        }
        return process.run(arguments);
    }

    private static void write(BenchReport report, Path file) {
        try {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be written".formatted(file), e);
        }
    }
}
