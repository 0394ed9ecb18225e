package dev.stampede.deployed.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.stampede.deployed.aws.CloudAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamsTest {

    private final HttpServer server;

    StreamsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void are_missing_where_the_emulator_has_left_them_out_of_a_table_that_it_has_made() {
        answer("{\"Table\": {\"TableName\": \"Orders\", \"TableStatus\": \"ACTIVE\"}}");

        assertThat(Streams.has(cloud(), "Orders")).isFalse();
    }

    @Test
    void are_there_where_the_table_names_its_own() {
        answer("{\"Table\": {\"TableName\": \"Orders\", \"LatestStreamArn\": \"arn:aws:dynamodb:x\"}}");

        assertThat(Streams.has(cloud(), "Orders")).isTrue();
    }

    private CloudAccess cloud() {
        return CloudAccess.to(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private void answer(String json) {
        server.createContext("/", exchange -> {
            try (exchange) {
                var bytes = json.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
