package dev.stampede.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final Account ADA = Account.shopper("ada");

    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    private HttpServer server;
    private Requests requests;

    @BeforeEach
    void a_shop_that_answers_as_it_is_told() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var shop = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        requests = new Requests(shop, account -> "token-of-" + account.name(), latencies, 4);
    }

    @AfterEach
    void close() {
        requests.close();
        server.stop(0);
    }

    @Test
    void sends_the_same_again_while_the_shop_is_busy() {
        statuses.addAll(List.of(503, 429, 201));

        var answer = requests.patiently(
                Call.post("place", "/v1/orders", Json.object().put("a", 1))
                        .as(ADA)
                        .keyed("key-1"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(seen).hasSize(3).containsOnly("POST /v1/orders Bearer token-of-ada key-1 {\"a\":1}");
        assertThat(latencies.sentAgain()).containsOnlyKeys("429", "503");
    }

    @Test
    void takes_a_refusal_for_an_answer() {
        statuses.add(409);

        assertThat(requests.patiently(Call.get("look", "/v1/orders")).status()).isEqualTo(409);
        assertThat(seen).hasSize(1);
    }

    @Test
    void tells_what_was_answered_where_success_was_expected() {
        statuses.add(404);

        assertThatThrownBy(() -> requests.body(Call.get("look", "/v1/orders/x")))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("GET /v1/orders/x was answered with 404");
    }

    @Test
    void measures_each_request_by_its_kind() {
        statuses.addAll(List.of(503, 200, 200));

        requests.patiently(Call.get("look", "/"));
        requests.patiently(Call.get("list", "/"));

        assertThat(latencies.percentiles())
                .extracting(kind -> kind.kind() + " " + kind.count())
                .containsExactly("list 1", "look 2");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            seen.add(String.join(
                    " ",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    String.valueOf(headers.getFirst("Authorization")),
                    String.valueOf(headers.getFirst("Idempotency-Key")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(statuses.isEmpty() ? 500 : statuses.removeFirst(), -1);
        }
    }
}
