package dev.stampede.localstack.events;

import dev.stampede.localstack.lambda.FunctionInvoker;
import dev.stampede.localstack.lambda.Invocation;
import dev.stampede.localstack.template.Resource;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The template's rules and schedules, running at their rates.
 *
 * <p>A run that fails is logged and not tried again: the next one is due soon. Runs of one schedule don't overlap.
 */
public final class Schedules implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final System.Logger LOG = System.getLogger(Schedules.class.getName());

    private final List<Schedule> all = new ArrayList<>();
    private final Workers workers = new Workers(GRACE);
    private final FunctionInvoker invoker;

    private Schedules(FunctionInvoker invoker) {
        this.invoker = invoker;
    }

    /**
     * Starts those that are enabled; the first run is one interval away.
     *
     * @param definitions the {@code AWS::Events::Rule} and {@code AWS::Scheduler::Schedule} resources
     */
    public static Schedules start(List<Resource> definitions, FunctionInvoker invoker) {
        var schedules = new Schedules(invoker);
        definitions.forEach(definition -> schedules.all.addAll(Schedule.of(definition)));
        schedules.all.stream()
                .filter(schedule -> schedule.state() == Schedule.State.ENABLED)
                .forEach(schedules::repeat);
        return schedules;
    }

    /**
     * Runs a schedule now and waits for its functions.
     *
     * @param name its name
     * @return how each of its targets ended
     * @throws IllegalArgumentException listing the schedules when there is none of that name
     */
    public List<Invocation> runNow(String name) {
        var named =
                all.stream().filter(schedule -> schedule.name().equals(name)).toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("There is no schedule " + name + "; there are "
                    + all.stream().map(Schedule::name).toList());
        }
        return named.stream().map(this::run).toList();
    }

    /** Lets runs end, within a few seconds, and stops. */
    @Override
    public void close() {
        workers.close();
    }

    private void repeat(Schedule schedule) {
        var interval = schedule.rate().every();
        workers.repeat(schedule.name() + " schedule", interval, () -> {
            workers.pause(interval);
            if (!workers.isStopping()) {
                run(schedule);
            }
            return Workers.Next.AGAIN;
        });
    }

    private Invocation run(Schedule schedule) {
        var outcome = invoker.invoke(schedule.functionName(), schedule.payload(Instant.now()));
        if (!(outcome instanceof Invocation.Succeeded)) {
            LOG.log(Level.WARNING, "{0} did not succeed: {1}", schedule.name(), outcome);
        }
        return outcome;
    }
}
