package dev.stampede.deployed.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stampede.client.Account;
import dev.stampede.target.Deployment.UserPool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UserPoolTokensTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    UserPoolTokensTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void makes_an_account_in_the_group_of_its_role_signs_it_in_once_and_deletes_it_at_the_end() {
        try (var tokens = UserPoolTokens.of(pool())) {
            assertThat(tokens.of(Account.seller("ann"))).isEqualTo("the-token");
            assertThat(tokens.of(Account.seller("ann"))).isEqualTo("the-token");
        }

        assertThat(asked)
                .containsExactly(
                        "AdminCreateUser ann@stampede.example",
                        "AdminSetUserPassword sub-1",
                        "AdminAddUserToGroup sub-1 seller",
                        "AdminInitiateAuth ann@stampede.example",
                        "AdminDeleteUser sub-1");
    }

    private UserPool pool() {
        var endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new UserPool(Optional.of(endpoint), "us-east-1", "us-east-1_pool", "client");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var operation =
                    exchange.getRequestHeaders().getFirst("X-Amz-Target").replaceFirst(".*\\.", "");
            var request = JSON.readTree(exchange.getRequestBody());
            asked.add("%s %s %s"
                    .formatted(
                            operation, name(request), request.path("GroupName").asText(""))
                    .strip());
            var answer = switch (operation) {
                case "AdminCreateUser" -> "{\"User\":{\"Username\":\"sub-1\"}}";
                case "AdminInitiateAuth" ->
                    "{\"AuthenticationResult\":{\"AccessToken\":\"the-token\",\"ExpiresIn\":3600}}";
                default -> "{}";
            };
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String name(JsonNode request) {
        return request.path("Username")
                .asText(request.path("AuthParameters").path("USERNAME").asText());
    }
}
