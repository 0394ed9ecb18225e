package dev.stampede.bench;

import dev.stampede.client.Latencies;
import java.util.List;

/**
 * All figures of one run. Absolute times are this machine's; the ratios are what can be compared between runs.
 *
 * @param machine where it ran
 * @param throughput orders through the front against bare transactions
 * @param routes latencies of each route, one request at a time, in milliseconds
 * @param underLoad latencies of orders during the load
 * @param phases where a warm invocation's time goes
 * @param coldStarts from process start to first answer
 * @param footprints archives and memory
 * @param openShop what a shop that is open takes of the machine
 */
public record BenchReport(
        Machine machine,
        Throughput.Result throughput,
        List<Latencies.Percentiles> routes,
        List<Latencies.Percentiles> underLoad,
        List<Phases> phases,
        ColdStarts.Result coldStarts,
        List<Footprint> footprints,
        OpenShop openShop) {

    /**
     * Where it ran.
     *
     * @param cores processors
     * @param java the JVM
     * @param system operating system and architecture
     */
    public record Machine(int cores, String java, String system) {

        static Machine here() {
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        }
    }
}
