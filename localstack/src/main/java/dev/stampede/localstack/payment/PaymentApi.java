package dev.stampede.localstack.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.stampede.localstack.payment.ChargeBook.CancelOutcome;
import dev.stampede.localstack.payment.ChargeBook.ChargeOutcome;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The provider's HTTP interface. */
final class PaymentApi implements HttpHandler {

    /** A request that makes no sense; the message is the answer. */
    private static final class BadRequest extends Exception {
        private static final long serialVersionUID = 1L;

        BadRequest(String message) {
            super(message);
        }
    }

    /**
     * An answer on its way.
     *
     * @param status the HTTP status
     * @param body written as JSON
     */
    private record Answer(int status, Object body) {}

    private static final int MOST_BODY_BYTES = 64 * 1024;

    private final ObjectMapper json = new ObjectMapper();
    private final ChargeBook book;
    private volatile Behaviour behaviour = Behaviour.NORMAL;

    PaymentApi(ChargeBook book) {
        this.book = book;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Answer> answer = answer(exchange);
            if (answer.isPresent()) {
                byte[] body = json.writeValueAsBytes(answer.get().body());
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(answer.get().status(), body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** Empty when the answer is lost on its way: the connection is closed without one. */
    private Optional<Answer> answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try {
            return switch (exchange.getRequestMethod()) {
                case "POST" -> effect(path, exchange);
                case "GET" -> Optional.of(read(path));
                case "PUT" -> Optional.of(control(path, exchange));
                default -> Optional.of(error(405, "method_not_allowed"));
            };
        } catch (BadRequest refused) {
            return Optional.of(error(400, String.valueOf(refused.getMessage())));
        }
    }

    private Optional<Answer> effect(String path, HttpExchange exchange) throws IOException, BadRequest {
        Behaviour now = behaviour;
        if (now.refuses()) {
            return Optional.of(error(503, "unavailable"));
        }
        pause(now.pauseMillis());
        Answer answer = switch (path) {
            case "/charges" -> charge(exchange);
            case "/cancellations" -> cancel(exchange);
            default -> error(404, "not_found");
        };
        if (now.losesThisAnswer()) {
            return Optional.empty();
        }
        return Optional.of(now.garblesAnswers() ? nonsense() : answer);
    }

    /** One of the answers that no provider should give, and some do on a bad day. */
    private static Answer nonsense() {
        return switch (ThreadLocalRandom.current().nextInt(4)) {
            case 0 -> new Answer(500, Map.of("error", "internal"));
            case 1 -> new Answer(200, Map.of("status", "perhaps"));
            case 2 -> new Answer(200, "<html>We will be right back</html>");
            default -> new Answer(409, Map.of());
        };
    }

    private Answer charge(HttpExchange exchange) throws IOException, BadRequest {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null || key.isBlank()) {
            throw new BadRequest("idempotency_key_missing");
        }
        JsonNode body = body(exchange);
        long amount = body.path("amountMinor").asLong(-1);
        if (amount < 0) {
            throw new BadRequest("amountMinor_invalid");
        }
        ChargeRequest request =
                new ChargeRequest(text(body, "orderId"), amount, text(body, "currency"), text(body, "token"));
        return switch (book.charge(key, request)) {
            case ChargeOutcome.Approved approved ->
                new Answer(200, Map.of("status", "approved", "chargeId", approved.chargeId()));
            case ChargeOutcome.Declined declined ->
                new Answer(200, Map.of("status", "declined", "reason", declined.reason()));
            case ChargeOutcome.KeyReused reused -> error(422, "idempotency_key_reused");
        };
    }

    private Answer cancel(HttpExchange exchange) throws IOException, BadRequest {
        return switch (book.cancel(text(body(exchange), "orderId"))) {
            case CancelOutcome.Refunded refunded ->
                new Answer(200, Map.of("status", "refunded", "amountMinor", refunded.amountMinor()));
            case CancelOutcome.NothingCharged nothing -> new Answer(200, Map.of("status", "nothing_charged"));
        };
    }

    private Answer read(String path) {
        if (path.equals("/charges")) {
            return new Answer(200, book.orders());
        }
        Optional<OrderCharges> order =
                path.startsWith("/charges/") ? book.order(path.substring("/charges/".length())) : Optional.empty();
        return order.map(charges -> new Answer(200, charges)).orElseGet(() -> error(404, "not_found"));
    }

    private Answer control(String path, HttpExchange exchange) throws IOException, BadRequest {
        if (!path.equals("/control")) {
            return error(404, "not_found");
        }
        try {
            behaviour = json.treeToValue(body(exchange), Behaviour.class);
            return new Answer(200, behaviour);
        } catch (JsonProcessingException malformed) {
            throw new BadRequest("mode_invalid");
        }
    }

    private JsonNode body(HttpExchange exchange) throws IOException, BadRequest {
        try {
            return json.readTree(exchange.getRequestBody().readNBytes(MOST_BODY_BYTES));
        } catch (JsonProcessingException malformed) {
            throw new BadRequest("json_invalid");
        }
    }

    private static String text(JsonNode body, String field) throws BadRequest {
        String value = body.path(field).asText("");
        if (value.isBlank()) {
            throw new BadRequest(field + "_missing");
        }
        return value;
    }

    private static Answer error(int status, String error) {
        return new Answer(status, Map.of("error", error));
    }

    /** The delay is what is simulated here; nothing waits for it to pass. */
    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
