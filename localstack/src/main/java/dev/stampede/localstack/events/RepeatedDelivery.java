package dev.stampede.localstack.events;

import dev.stampede.localstack.lambda.FunctionInvoker;
import dev.stampede.localstack.lambda.Invocation;
import java.util.ArrayList;

/**
 * Delivers each batch as often as it is told to, all at the same moment. Queues and streams promise at least once; here
 * more than once can be had for the asking.
 */
final class RepeatedDelivery implements FunctionInvoker {

    private final FunctionInvoker functions;
    private volatile int times = 1;

    RepeatedDelivery(FunctionInvoker functions) {
        this.functions = functions;
    }

    /** From now on each batch is delivered that often. */
    void times(int deliveries) {
        if (deliveries < 1) {
            throw new IllegalArgumentException("A batch is delivered at least once, not " + deliveries + " times");
        }
        times = deliveries;
    }

    /** The answer to one of the deliveries, when all have ended. */
    @Override
    public Invocation invoke(String functionName, byte[] payload) {
        var others = new ArrayList<Thread>();
        for (int delivery = 1; delivery < times; delivery++) {
            others.add(Thread.startVirtualThread(() -> functions.invoke(functionName, payload)));
        }
        var answer = functions.invoke(functionName, payload);
        for (var other : others) {
            try {
                other.join();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        return answer;
    }
}
