package dev.stampede.command;

import dev.stampede.bench.Bench;
import dev.stampede.bench.BenchReport;
import dev.stampede.bench.BenchReportText;
import dev.stampede.bench.Dose;
import dev.stampede.longrun.LongRun;
import dev.stampede.progress.Progress;
import dev.stampede.target.Home;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what the marketplace can do. */
@Command(
        name = "bench",
        description = "Measures a marketplace of its own on this machine: orders a second, latencies, where the time"
                + " goes, cold starts, sizes.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    @Mixin
    private final JsonReport json = new JsonReport();

    @Option(
            names = "--quick",
            description = "In a minute or two: shows that everything can be measured, not what it comes to.")
    private boolean quick;

    @Option(
            names = "--sale",
            description = "Benches sales instead, on the model's time: the same figures on any machine.")
    private boolean sale;

    @Option(names = "--write", description = "With --sale, writes docs/benchmarks again.")
    private boolean write;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (sale && json.isWanted()) {
            throw new ParameterException(
                    spec.commandLine(), "--json is for the figures of a marketplace; --sale has --write");
        }
        if (write && !sale) {
            throw new ParameterException(
                    spec.commandLine(), "--write is for --sale; a marketplace's figures have --json");
        }
        if (sale) {
            return benchSales(new SaleBenchProcess(Home.here()));
        }
        json.requireWritable();
        var run = new LongRun(System.err::println);
        var text = new BenchReportText(System.out);
        text.print(BenchReport.Machine.here());
        var report = new Bench(Home.here(), quick ? Dose.QUICK : Dose.FULL, Progress.onConsole(), run, text::print)
                .measure();
        json.write(report, run);
        return run.end(ExitCode.OK);
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
}
