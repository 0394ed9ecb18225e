package dev.stampede.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.bench.ColdStarts.Cold;
import dev.stampede.client.Latencies.Percentiles;
import dev.stampede.longrun.LongRun;
import dev.stampede.progress.Progress;
import dev.stampede.target.Home;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BenchTest {

    @Test
    void measures_everything_and_prints_it() throws Exception {
        var run = new LongRun(failure -> {});
        var printed = new ByteArrayOutputStream();
        var text = new BenchReportText(new PrintStream(printed, true, StandardCharsets.UTF_8));

        var report = new Bench(Home.here(), Dose.QUICK, Progress.silent(), run, text::print).measure();

        assertThat(run.failures()).isEmpty();
        var throughput = report.section(Throughput.Result.class);
        assertThat(throughput.frontPerSecond().least()).isPositive();
        assertThat(throughput.barePerSecond().least()).isPositive();
        assertThat(throughput.ratio().count()).isEqualTo(Dose.QUICK.pairs());
        assertThat(throughput.frontCpuMillis()).containsKeys("clients", "function CheckoutApi");
        assertThat(throughput.frontBusyCores()).isBetween(0.01, report.machine().cores() * 1.5);
        assertThat(report.section(Section.RouteLatencies.class).latencies())
                .hasSize(22)
                .allSatisfy(route -> {
                    assertThat(route.count()).isEqualTo(Dose.QUICK.routeRequests());
                    assertThat(route.p50()).isPositive().isLessThanOrEqualTo(route.max());
                });
        assertThat(report.section(Section.LoadLatencies.class).latencies())
                .extracting(Percentiles::kind)
                .containsExactly("POST /v1/orders");
        assertThat(report.section(Section.WarmPhases.class).phases().getFirst().partsMillis())
                .containsKeys("place order", "quote check", "DynamoDB TransactWriteItems");
        // Traces come by datagrams: the last one may be late.
        assertThat(report.section(Section.WarmPhases.class).phases())
                .allSatisfy(phases -> assertThat(phases.invocations())
                        .isBetween(Dose.QUICK.phaseRequests() / 2, Dose.QUICK.phaseRequests()));
        assertThat(report.section(ColdStarts.Result.class).cold())
                .filteredOn(cold -> cold.kind().equals(ColdStarts.PLAIN))
                .extracting(Cold::function)
                .contains(ColdStarts.USUAL)
                .hasSize(1 + Dose.QUICK.functions());
        assertThat(report.section(ColdStarts.Result.class).primed())
                .hasSize(Dose.QUICK.functions())
                .allSatisfy(primed -> assertThat(primed.firstToWarm()).isPositive());
        assertThat(report.section(Section.Weights.class).footprints())
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
        var shop = report.section(OpenShop.class);
        assertThat(shop.served()).isPositive();
        assertThat(shop.served() + shop.refused()).isEqualTo(Dose.QUICK.restOrders());
        assertThat(shop.underLoad().processes()).isGreaterThan(3);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("ratio", "UsualFunction", "DynamoDB TransactWriteItems", "at rest");
    }
}
