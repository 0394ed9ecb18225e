package dev.stampede.deployed;

import dev.stampede.client.Account;
import dev.stampede.client.Call;
import dev.stampede.client.Crew;
import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.client.Tokens;
import dev.stampede.deployed.lambda.DeployedFunctions;
import dev.stampede.localstack.lambda.FunctionInvoker;
import dev.stampede.target.Deployment;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The first requests to a deployed marketplace: each function gets as many as come at one moment later, so that no test
 * waits for containers. That stacks are complete proves nothing; that these are answered does.
 *
 * @param shop where it answers
 * @param tokens signs in
 * @param functions those that no request reaches are invoked past the front
 * @param atOnce how many requests come at one moment
 */
record WarmUp(URI shop, Tokens tokens, FunctionInvoker functions, int atOnce) {

    /** An emulator may have an image to pull yet. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What says that it doesn't work; that nobody knows this seller yet is an answer as good as any. */
    private static final Set<Integer> BAD = Set.of(400, 401, 403, 500, 502, 503, 504);

    /**
     * Sends them.
     *
     * @throws IllegalStateException when one isn't answered well in the end
     */
    void run() {
        var somebody = "warm-up";
        var calls = List.of(
                Call.get("categories", "/v1/categories"),
                Call.get("orders", "/v1/orders").as(Account.shopper(somebody)),
                Call.get("offers", "/v1/seller/offers").as(Account.seller(somebody)),
                Call.get("parcels", "/v1/seller/orders").as(Account.seller(somebody)),
                Call.get("a sale that there isn't", "/v1/sales/sal_" + "a".repeat(26)));
        try (var requests = new Requests(shop, tokens, new Latencies(), atOnce, PATIENCE)) {
            for (var call : calls) {
                new Crew(atOnce).each(IntStream.range(0, atOnce).boxed().toList(), number -> answered(requests, call));
            }
        }
        for (var consumer : List.of("OrderRelay", "FulfilOrders", "StockWatcher")) {
            functions.invoke(consumer, "{\"Records\":[]}".getBytes(StandardCharsets.UTF_8));
        }
        for (var scheduled : List.of(Deployment.SWEEPER, Deployment.SALE_SWEEPER)) {
            functions.invoke(scheduled, DeployedFunctions.firedAt(Instant.EPOCH));
        }
    }

    private static void answered(Requests requests, Call call) {
        var answer = requests.patiently(call);
        if (BAD.contains(answer.status())) {
            throw new IllegalStateException("The deployed marketplace answers %s with %d %s"
                    .formatted(call.path(), answer.status(), answer.body()));
        }
    }
}
