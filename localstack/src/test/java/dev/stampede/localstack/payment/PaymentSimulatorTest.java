package dev.stampede.localstack.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentSimulatorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path directory;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static PaymentSimulatorProcess simulator;

    @BeforeAll
    static void start() throws IOException {
        simulator = PaymentSimulatorProcess.start(
                0, Optional.of(directory.resolve("data")), directory.resolve("payment.log"));
    }

    @AfterAll
    static void stop() {
        simulator.close();
        HTTP.close();
    }

    @AfterEach
    void recover() throws Exception {
        control("{\"mode\":\"normal\"}");
    }

    @Test
    void charges_an_order_once_however_often_it_is_asked() throws Exception {
        JsonNode first = charge("o-11", "tok_visa");
        JsonNode again = charge("o-11", "tok_visa");

        assertThat(first.get("status").asText()).isEqualTo("approved");
        assertThat(again).isEqualTo(first);
        assertThat(get("/charges/o-11")).isEqualTo(JSON.readTree("""
                {"orderId": "o-11", "amountMinor": 1250, "currency": "BRL", "status": "charged", "chargeEffects": 1}"""));
    }

    @Test
    void a_key_stands_for_one_charge_and_another_key_charges_again() throws Exception {
        charge("o-21", "tok_visa");

        assertThat(send(
                                "POST",
                                "/charges",
                                "o-21",
                                "{\"orderId\":\"o-21\",\"amountMinor\":7,\"currency\":\"BRL\",\"token\":\"t\"}")
                        .statusCode())
                .isEqualTo(422);
        send("POST", "/charges", "other", body("o-21", "tok_visa"));
        assertThat(get("/charges/o-21").get("chargeEffects").asInt()).isEqualTo(2);
        assertThat(send("POST", "/charges", "", body("o-22", "tok_visa")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void declines_by_token() throws Exception {
        assertThat(charge("o-31", "tok_declined_by_bank")).isEqualTo(declined("card_declined"));
        assertThat(charge("o-32", "tok_insufficient_funds")).isEqualTo(declined("insufficient_funds"));
        assertThat(charge("o-32", "tok_visa")).isEqualTo(declined("insufficient_funds"));
        assertThat(get("/charges/o-32").get("status").asText()).isEqualTo("declined");
    }

    @Test
    void a_cancelled_order_is_refunded_and_never_charged_again() throws Exception {
        charge("o-41", "tok_visa");

        JsonNode refunded = JSON.readTree("{\"status\":\"refunded\",\"amountMinor\":1250}");
        assertThat(cancel("o-41")).isEqualTo(refunded);
        assertThat(cancel("o-41")).isEqualTo(refunded);
        assertThat(charge("o-41", "tok_visa")).isEqualTo(declined("cancelled"));
        assertThat(get("/charges/o-41").get("status").asText()).isEqualTo("refunded");

        assertThat(cancel("o-42")).isEqualTo(JSON.readTree("{\"status\":\"nothing_charged\"}"));
        assertThat(charge("o-42", "tok_visa")).isEqualTo(declined("cancelled"));
        assertThat(get("/charges/o-42").get("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void remembers_everything_after_a_kill_and_an_unfinished_line() throws Exception {
        JsonNode charged = charge("o-51", "tok_visa");
        cancel("o-52");
        JsonNode before = get("/charges");

        simulator.handle().destroyForcibly();
        simulator.handle().onExit().join();
        Path journal = directory.resolve("data").resolve("payments.jsonl");
        Files.writeString(journal, "{\"effect\":\"char", StandardOpenOption.APPEND);
        start();

        assertThat(get("/charges")).isEqualTo(before);
        assertThat(charge("o-51", "tok_visa")).isEqualTo(charged);
        assertThat(charge("o-52", "tok_visa")).isEqualTo(declined("cancelled"));
        assertThat(Files.readString(journal)).doesNotContain("tok_visa");
        assertThat(Files.readAllLines(journal)).doesNotContain("{\"effect\":\"char");
    }

    @Test
    void a_failing_provider_does_nothing() throws Exception {
        control("{\"mode\":\"failing\"}");

        assertThat(send("POST", "/charges", "o-61", body("o-61", "tok_visa")).statusCode())
                .isEqualTo(503);

        control("{\"mode\":\"normal\"}");
        assertThat(send("GET", "/charges/o-61", "", "").statusCode()).isEqualTo(404);
        assertThat(send("PUT", "/control", "", "{\"mode\":\"sulking\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_flaky_provider_has_charged_although_its_answer_is_lost() throws Exception {
        control("{\"mode\":\"flaky\",\"failureRate\":1.0}");

        assertThatThrownBy(() -> charge("o-71", "tok_visa")).isInstanceOf(IOException.class);

        control("{\"mode\":\"normal\"}");
        assertThat(charge("o-71", "tok_visa").get("status").asText()).isEqualTo("approved");
        assertThat(get("/charges/o-71").get("chargeEffects").asInt()).isEqualTo(1);
    }

    @Test
    void a_slow_provider_takes_its_time() throws Exception {
        control("{\"mode\":\"slow\",\"delayMillis\":300}");
        Instant before = Instant.now();

        charge("o-81", "tok_visa");

        assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    private JsonNode charge(String orderId, String token) throws Exception {
        return JSON.readTree(
                send("POST", "/charges", orderId, body(orderId, token)).body());
    }

    private JsonNode cancel(String orderId) throws Exception {
        return JSON.readTree(send("POST", "/cancellations", "", "{\"orderId\":\"" + orderId + "\"}")
                .body());
    }

    private JsonNode get(String path) throws Exception {
        return JSON.readTree(send("GET", path, "", "").body());
    }

    private void control(String behaviour) throws Exception {
        assertThat(send("PUT", "/control", "", behaviour).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(String method, String path, String key, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(simulator.uri().resolve(path))
                .timeout(Duration.ofSeconds(10))
                .method(method, BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String body(String orderId, String token) {
        return "{\"orderId\":\"%s\",\"amountMinor\":1250,\"currency\":\"BRL\",\"token\":\"%s\"}"
                .formatted(orderId, token);
    }

    private static JsonNode declined(String reason) throws IOException {
        return JSON.readTree("{\"status\":\"declined\",\"reason\":\"" + reason + "\"}");
    }
}
