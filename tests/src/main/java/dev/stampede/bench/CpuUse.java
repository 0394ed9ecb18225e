package dev.stampede.bench;

import dev.stampede.localstack.lambda.EnvironmentInfo;
import dev.stampede.localstack.lambda.FunctionDefinition;
import dev.stampede.localstack.lambda.LambdaService;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Processor time used until a moment, by part of the stack: each function's processes, the payment simulator's, and
 * this process by the names of its threads.
 *
 * @param nanos processor time by part
 */
record CpuUse(Map<String, Long> nanos) {

    static final String CLIENTS = "clients";

    private static final String FUNCTION = "function ";

    private static final String COMPILER_AND_COLLECTOR = "this JVM: compilers and garbage collector";

    /** Now, without the clients, which count their own. */
    static CpuUse now(LambdaService functions) {
        var nanos = new TreeMap<String, Long>();
        var functionProcesses = new HashSet<Long>();
        for (FunctionDefinition function : functions.functions()) {
            for (EnvironmentInfo environment : functions.environments(function.name())) {
                functionProcesses.add(environment.pid());
                ProcessHandle.of(environment.pid())
                        .ifPresent(process -> nanos.merge(FUNCTION + function.name(), cpu(process), Long::sum));
            }
        }
        ProcessHandle.current()
                .children()
                .filter(child -> !functionProcesses.contains(child.pid()))
                .forEach(child -> nanos.merge("payment simulator and others", cpu(child), Long::sum));
        addThreads(nanos);
        return new CpuUse(nanos);
    }

    private static void addThreads(Map<String, Long> nanos) {
        var threads = ManagementFactory.getThreadMXBean();
        long named = 0;
        for (var thread : threads.dumpAllThreads(false, false, 0)) {
            long cpu = Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            named += cpu;
            nanos.merge(part(thread.getThreadName()), cpu, Long::sum);
        }
        nanos.put(COMPILER_AND_COLLECTOR, Math.max(0, cpu(ProcessHandle.current()) - named));
    }

    private static String part(String thread) {
        if (thread.startsWith("bench-client-")) {
            return CLIENTS;
        }
        if (thread.startsWith("qtp") || thread.startsWith("SQLite")) {
            return "this JVM: DynamoDB Local";
        }
        if (thread.startsWith("ForkJoinPool") || thread.startsWith("loopback")) {
            return "this JVM: front, authorizer, Runtime API";
        }
        if (thread.contains("pekko")) {
            return "this JVM: ElasticMQ";
        }
        if (thread.contains("-log-")) {
            return "this JVM: function logs";
        }
        return "this JVM: the rest";
    }

    private static long cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    /** What was used between then and this moment; the clients' own threads have ended and counted themselves. */
    CpuUse since(CpuUse then, long clientNanos) {
        var difference = new TreeMap<String, Long>();
        nanos.forEach((part, now) -> difference.put(part, Math.max(0, now - then.nanos.getOrDefault(part, 0L))));
        difference.put(CLIENTS, clientNanos);
        // The ended clients' time is in this process's total, but in no thread any more.
        difference.computeIfPresent(COMPILER_AND_COLLECTOR, (part, rest) -> Math.max(0, rest - clientNanos));
        return new CpuUse(difference);
    }

    /** Processor time of all functions together. */
    long ofFunctions() {
        return nanos.entrySet().stream()
                .filter(part -> part.getKey().startsWith(FUNCTION))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Both together. */
    CpuUse plus(CpuUse other) {
        var sum = new TreeMap<>(nanos);
        other.nanos.forEach((part, more) -> sum.merge(part, more, Long::sum));
        return new CpuUse(sum);
    }

    /** Milliseconds of each part for one of that many. */
    Map<String, Double> millisEach(long count) {
        var each = new TreeMap<String, Double>();
        nanos.forEach((part, used) -> each.put(part, used / 1e6 / Math.max(1, count)));
        return each;
    }
}
