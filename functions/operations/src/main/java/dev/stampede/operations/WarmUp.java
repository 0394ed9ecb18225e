package dev.stampede.operations;

import dev.stampede.operations.warmup.StartEnvironments;
import dev.stampede.operations.warmup.Started;
import dev.stampede.runtime.lambda.EventFunction;
import dev.stampede.runtime.telemetry.Measurements;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts environments of functions before a sale opens, as {@link WarmUpEvent} says, and tells how many there are. */
public final class WarmUp extends EventFunction<Map<String, Object>, Map<String, Integer>> {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final StartEnvironments startEnvironments = bean(StartEnvironments.class);
    private final Measurements measurements = bean(Measurements.class);
    private final JsonMapper json = bean(JsonMapper.class);

    /** Starts the module's beans. */
    public WarmUp() {
        super(List.of(Map.of("targets", List.of())));
    }

    /** Answers how many environments answered, and how many calls came to nothing. */
    @Override
    protected Map<String, Integer> handle(Map<String, Object> event) {
        var wanted = read(event);
        var targets =
                wanted.targets().stream().map(WarmUpEvent.TargetBody::target).toList();
        var all = startEnvironments.start(wanted.when(), targets);
        all.forEach(WarmUp::log);
        int environments =
                all.stream().mapToInt(started -> started.environments().size()).sum();
        int throttled = all.stream().mapToInt(Started::throttled).sum();
        int failed = all.stream().mapToInt(started -> started.failures().size()).sum();
        measurements.count("EnvironmentsWarmed", environments);
        measurements.count("WarmUpsThrottled", throttled);
        measurements.count("WarmUpsFailed", failed);
        return Map.of("environments", environments, "throttled", throttled, "failed", failed);
    }

    private WarmUpEvent read(Map<String, Object> event) {
        try {
            return json.readValueFromTree(json.writeValueToTree(event), WarmUpEvent.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not what is to be started: " + e.getMessage(), e);
        }
    }

    private static void log(Started started) {
        var target = started.target();
        if (started.isAll()) {
            LOG.info(
                    "{} has {} environments",
                    target.function(),
                    started.environments().size());
        } else {
            LOG.warn(
                    "{} has {} environments of {} wanted: {} calls throttled, {} failed {}",
                    target.function(),
                    started.environments().size(),
                    target.environments(),
                    started.throttled(),
                    started.failures().size(),
                    started.failures().stream().distinct().limit(3).toList());
        }
    }
}
