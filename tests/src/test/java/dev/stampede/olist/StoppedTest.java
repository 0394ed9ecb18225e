package dev.stampede.olist;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stampede.client.Crew;
import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.longrun.LongRun;
import dev.stampede.olist.ReplayReport.Invariants;
import dev.stampede.progress.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop that stops answering in the middle of an import or a replay. */
class StoppedTest {

    private static final Crew ONE = new Crew(1);

    private final LongRun run = new LongRun(failure -> {});
    private final Latencies latencies = new Latencies();
    private HttpServer server;
    private Requests requests;
    private Plan plan;

    @BeforeEach
    void a_shop_that_takes_sellers_and_no_product(@TempDir Path folder) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var shop = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        requests = new Requests(shop, account -> "token", latencies, 1);
        Files.writeString(folder.resolve("sellers.csv"), "seller_id,zip_prefix,city,state\nann,01234,rio,RJ\n");
        Files.writeString(folder.resolve("products.csv"), "product_id,category,weight_g\nlamp,lamps,300\n");
        Files.writeString(folder.resolve("order_items.csv"), """
                order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value
                o1,1,lamp,ann,2017-01-01T00:00:00Z,10.5,3.00
                """);
        plan = Plan.of(OlistData.read(folder));
    }

    @AfterEach
    void close() {
        requests.close();
        server.stop(0);
    }

    @Test
    void an_import_tells_what_it_has_brought_in_by_then() {
        var outcome = new OlistImport(requests, ONE, Progress.silent()).run(plan, run);

        assertThat(outcome).isEqualTo(new OlistImport.Outcome(1, 0, 0, 0, 0));
        assertThat(run.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.why()).contains("POST /v1/products was answered with 422"));
    }

    @Test
    void a_replay_reports_what_it_has_sold_by_then_and_is_not_well() {
        var outcome = new OlistReplay(requests, Progress.silent()).run(plan, ONE, ONE, run);
        var report = ReplayReport.of(plan, outcome, new Invariants.Unchecked("not here"), latencies, run.failures());

        assertThat(report.ok()).isFalse();
        assertThat(report.failures()).isNotEmpty();
        assertThat(report.latencies()).isNotEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            boolean seller = exchange.getRequestURI().getPath().startsWith("/v1/seller");
            var bytes = (seller ? "{\"offers\": []}" : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(seller ? 200 : 422, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
