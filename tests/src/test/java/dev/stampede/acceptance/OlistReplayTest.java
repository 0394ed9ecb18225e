package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stampede.client.Crew;
import dev.stampede.client.Latencies;
import dev.stampede.longrun.LongRun;
import dev.stampede.olist.OlistData;
import dev.stampede.olist.OlistImport;
import dev.stampede.olist.OlistReplay;
import dev.stampede.olist.Plan;
import dev.stampede.olist.ReplayReport;
import dev.stampede.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Acceptance
class OlistReplayTest {

    private static final Crew REQUESTS = new Crew(12);
    private static final Crew ORDERS = new Crew(48);

    /** As many as a run of all tests has time for. */
    private static final int SLICE = 300;

    private final Market market;
    private final LongRun run = new LongRun(failure -> {});

    OlistReplayTest(Market market) {
        this.market = market;
    }

    @Test
    void sells_made_up_orders_and_sells_nothing_twice(@TempDir Path folder) throws IOException {
        var plan = Plan.of(OlistData.read(madeUp(folder)));

        var added = new OlistImport(market.requests(), REQUESTS, Progress.silent()).run(plan, run);
        var addedAgain = new OlistImport(market.requests(), REQUESTS, Progress.silent()).run(plan, run);
        var first = replay(plan);
        var again = replay(plan);

        assertThat(List.of(added.offersAdded(), addedAgain.offersAdded())).containsExactly(3, 0);
        assertThat(first.failures()).isEmpty();
        assertThat(first.sold()).isEqualTo(first.expected()).isEqualTo(plan.expected());
        assertThat(again.sold()).isEqualTo(plan.expected());
        assertThat(List.of(first.placedNow(), again.placedNow())).containsExactly(4, 0);
    }

    @Test
    void a_larger_import_brings_what_its_orders_need(@TempDir Path folder) throws IOException {
        var data = OlistData.read(madeUp(folder));
        var smaller = Plan.ofFirst(data, 1);
        new OlistImport(market.requests(), REQUESTS, Progress.silent()).run(smaller, run);
        replay(smaller);
        var larger = Plan.of(data);

        var added = new OlistImport(market.requests(), REQUESTS, Progress.silent()).run(larger, run);
        var addedAgain = new OlistImport(market.requests(), REQUESTS, Progress.silent()).run(larger, run);
        var report = replay(larger);

        assertThat(List.of(added.unitsAdded(), addedAgain.unitsAdded())).containsExactly(3L, 0L);
        assertThat(report.failures()).isEmpty();
        assertThat(report.sold()).isEqualTo(larger.expected());
    }

    @Test
    void sells_the_first_real_orders_to_the_cent() {
        var folder = Optional.ofNullable(System.getenv("OLIST_DIR")).map(Path::of);
        assumeTrue(
                folder.isPresent(), "OLIST_DIR doesn't name the folder with the Olist data set: its replay is skipped");
        var plan = Plan.ofFirst(OlistData.read(folder.orElseThrow()), SLICE);
        new OlistImport(market.requests(), REQUESTS, Progress.silent()).run(plan, run);

        var report = replay(plan);

        assertThat(report.failures()).isEmpty();
        assertThat(report.sold()).isEqualTo(plan.expected());
        assertThat(report.sold().orders()).isEqualTo(SLICE);
    }

    private ReplayReport replay(Plan plan) {
        var outcome = new OlistReplay(market.requests(), Progress.silent()).run(plan, REQUESTS, ORDERS, run);
        return ReplayReport.of(
                plan, outcome, new ReplayReport.Invariants.Unchecked("checked after"), new Latencies(), run.failures());
    }

    /** Two sellers share a product, a price goes up and down again, and an order has two sellers. */
    private static Path madeUp(Path folder) throws IOException {
        var run = UUID.randomUUID().toString().substring(0, 8);
        Files.writeString(
                folder.resolve("sellers.csv"),
                "seller_id,zip_prefix,city,state\nann-RUN,01234,rio,RJ\nbob-RUN,29156,cariacica,ES\n"
                        .replace("RUN", run));
        Files.writeString(
                folder.resolve("products.csv"),
                "product_id,category,weight_g\nlamp-RUN,lamps,300\nchair-RUN,,\n".replace("RUN", run));
        Files.writeString(folder.resolve("order_items.csv"), """
                order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value
                o1-RUN,1,lamp-RUN,ann-RUN,2017-01-01T00:00:00Z,10.5,3.00
                o2-RUN,1,lamp-RUN,ann-RUN,2017-01-02T00:00:00Z,12,3.00
                o2-RUN,2,lamp-RUN,ann-RUN,2017-01-02T00:00:00Z,12,3.01
                o2-RUN,3,lamp-RUN,bob-RUN,2017-01-02T00:00:00Z,9.99,0
                o3-RUN,1,chair-RUN,bob-RUN,2017-01-03T00:00:00Z,99,17.35
                o4-RUN,1,lamp-RUN,ann-RUN,2017-01-04T00:00:00Z,10.5,3.00
                """.replace("RUN", run));
        return folder;
    }
}
