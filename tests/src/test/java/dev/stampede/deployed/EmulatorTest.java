package dev.stampede.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.stampede.target.Capability;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmulatorTest {

    private final HttpServer server;

    EmulatorTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void knows_the_free_localstack_and_says_what_is_left_out_there() throws IOException {
        answer(
                "/_localstack/health",
                "{\"services\":{\"s3\":\"running\"},\"edition\":\"community\",\"version\":\"4.14.0\"}");

        var emulator = Emulator.at(endpoint());

        assertThat(emulator.name()).isEqualTo("LocalStack 4.14.0");
        assertThat(emulator.lacking()).contains(Capability.HTTP_API, Capability.USER_POOL, Capability.SCHEDULES);
        assertThat(emulator.leftOut())
                .contains("left out: HTTP APIs, because the free LocalStack has no apigatewayv2; the embedded front"
                        + " stands in, with the routes of the same templates");
    }

    @Test
    void takes_a_licensed_localstack_at_its_word() throws IOException {
        answer("/_localstack/health", "{\"services\":{},\"edition\":\"pro\",\"version\":\"2026.10.0\"}");

        var emulator = Emulator.at(endpoint());

        assertThat(emulator.has(Capability.HTTP_API)).isTrue();
        assertThat(emulator.has(Capability.USER_POOL)).isTrue();
    }

    @Test
    void knows_floci_by_its_own_health() throws IOException {
        answer("/_floci/health", "{\"services\":{\"s3\":\"running\"},\"version\":\"2.1.0\"}");

        var emulator = Emulator.at(endpoint());

        assertThat(emulator.name()).isEqualTo("floci 2.1.0");
        assertThat(emulator.has(Capability.SCHEDULES)).isFalse();
    }

    @Test
    void has_what_the_embedded_front_has_when_that_stands_in() throws IOException {
        answer("/_floci/health", "{\"services\":{}}");

        var emulator = Emulator.at(endpoint());

        assertThat(emulator.hasFront()).isTrue();
        assertThat(emulator.behindEmbeddedFront("tried").lacking())
                .contains(Capability.HTTP_API, Capability.USER_POOL)
                .doesNotContain(Capability.EXACT_REFUSALS);
    }

    @Test
    void expects_little_of_what_it_does_not_know() throws IOException {
        assertThat(Emulator.at(endpoint()).lacking()).contains(Capability.HTTP_API, Capability.SCHEDULES);
    }

    @Test
    void says_where_nothing_answers() {
        assertThatThrownBy(() -> Emulator.at(URI.create("http://127.0.0.1:1")))
                .hasMessageStartingWith("nothing answers at http://127.0.0.1:1: ");
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var bytes = json.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
