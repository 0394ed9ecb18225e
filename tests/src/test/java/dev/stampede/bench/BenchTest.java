package dev.stampede.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.bench.ColdStarts.Cold;
import dev.stampede.client.Latencies.Percentiles;
import dev.stampede.progress.Progress;
import dev.stampede.target.Home;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BenchTest {

    @Test
    void measures_everything_and_prints_it() throws Exception {
        var report = new Bench(Home.here(), Dose.QUICK, Progress.silent()).run();

        var throughput = report.throughput();
        assertThat(throughput.frontPerSecond().least()).isPositive();
        assertThat(throughput.barePerSecond().least()).isPositive();
        assertThat(throughput.ratio().count()).isEqualTo(Dose.QUICK.pairs());
        assertThat(throughput.frontCpuMillis()).containsKeys("clients", "function CheckoutApi");
        assertThat(throughput.frontBusyCores()).isBetween(0.01, report.machine().cores() * 1.5);
        assertThat(report.routes()).hasSize(21).allSatisfy(route -> {
            assertThat(route.count()).isEqualTo(Dose.QUICK.routeRequests());
            assertThat(route.p50()).isPositive().isLessThanOrEqualTo(route.max());
        });
        assertThat(report.underLoad()).extracting(Percentiles::kind).containsExactly("POST /v1/orders");
        assertThat(report.phases().getFirst().partsMillis())
                .containsKeys("place order", "quote check", "DynamoDB TransactWriteItems");
        // Traces come by datagrams: the last one may be late.
        assertThat(report.phases())
                .allSatisfy(phases -> assertThat(phases.invocations())
                        .isBetween(Dose.QUICK.phaseRequests() / 2, Dose.QUICK.phaseRequests()));
        assertThat(report.coldStarts().cold())
                .filteredOn(cold -> cold.kind().equals(ColdStarts.PLAIN))
                .extracting(Cold::function)
                .contains(ColdStarts.USUAL)
                .hasSize(1 + Dose.QUICK.functions());
        assertThat(report.coldStarts().primed())
                .hasSize(Dose.QUICK.functions())
                .allSatisfy(primed -> assertThat(primed.firstToWarm()).isPositive());
        assertThat(report.footprints())
                .hasSize(11)
                .allSatisfy(
                        footprint -> assertThat(footprint.archiveMegabytes()).isBetween(1.0, 50.0));
        assertThat(new ObjectMapper()
                        .valueToTree(report)
                        .path("throughput")
                        .path("ratio")
                        .path("median")
                        .asDouble())
                .isPositive();
        assertThat(printed(report)).contains("ratio", "UsualFunction", "DynamoDB TransactWriteItems");
    }

    private static String printed(BenchReport report) {
        var bytes = new ByteArrayOutputStream();
        new BenchReportText(report).print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
