package dev.stampede.command;

import dev.stampede.client.Crew;
import dev.stampede.longrun.LongRun;
import dev.stampede.olist.OlistReplay;
import dev.stampede.olist.ReplayReport;
import dev.stampede.olist.ReplayReport.Invariants;
import dev.stampede.progress.Progress;
import dev.stampede.target.BackstageCheck;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Replays the Olist data set. */
@Command(
        name = "olist",
        description = "Sells the Olist data set's orders again, in the order of time, until all are delivered."
                + " Interrupted and run again, it goes on where it stopped.",
        mixinStandardHelpOptions = true)
final class ReplayOlistCommand implements Callable<Integer> {

    /** An order waits for its payment most of the time, so more are under way than requests are. */
    private static final int ORDERS_PER_REQUEST = 4;

    @Mixin
    private final OlistOptions options = new OlistOptions();

    @Mixin
    private final TargetOptions targets = new TargetOptions();

    @Override
    public Integer call() {
        var plan = options.plan();
        var run = new LongRun(System.err::println);
        try (var session = OlistSession.open(targets, options.concurrency())) {
            var outcome = new OlistReplay(session.requests(), Progress.onConsole())
                    .run(
                            plan,
                            new Crew(options.concurrency()),
                            new Crew(options.concurrency() * ORDERS_PER_REQUEST),
                            run);
            var invariants = run.find(
                    "the invariants",
                    (Invariants) new Invariants.Unchecked("what is stored couldn't be read"),
                    () -> invariants(session));
            var report = ReplayReport.of(
                    plan, outcome, invariants, session.requests().latencies(), run.failures());
            new ReplayReportText(report).print(System.out);
            options.writeJson(report, run);
            return run.end(report.ok() ? ExitCode.OK : ExitCode.SOFTWARE);
        }
    }

    private static Invariants invariants(OlistSession session) throws InterruptedException {
        var backstage = session.target().backstage();
        return backstage.isEmpty()
                ? new Invariants.Unchecked("the tables of this marketplace can't be seen from here")
                : new Invariants.Checked(
                        BackstageCheck.of(backstage.get()).findings().violations());
    }
}
