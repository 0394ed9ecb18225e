package dev.stampede.runtime.telemetry;

import com.amazonaws.xray.AWSXRay;
import java.util.function.Supplier;

/** Marks parts of an invocation in its X-Ray trace. */
public final class Traces {

    private Traces() {}

    /** Runs the work as a subsegment of that name; outside a trace it just runs. */
    public static <T> T traced(String name, Supplier<T> work) {
        try (var subsegment = AWSXRay.beginSubsegment(name)) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                subsegment.addException(e);
                throw e;
            }
        }
    }
}
