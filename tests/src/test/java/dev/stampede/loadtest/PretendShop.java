package dev.stampede.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stampede.client.Json;
import dev.stampede.target.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A shop with the defects that the real one hasn't got, and its token issuer. A token is the shopper's name. */
final class PretendShop implements AutoCloseable {

    static final String OFFER = "prd_x.slr_y";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Defect defect;
    private final int units;
    private final AtomicInteger sold = new AtomicInteger();
    private final Map<String, String> orders = new ConcurrentHashMap<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final Map<String, Integer> polls = new ConcurrentHashMap<>();
    private final HttpServer server;

    /** What is wrong with it. */
    enum Defect {
        /** Nothing. */
        NONE,
        /** It sells what it hasn't got. */
        OVERSELLS,
        /** It forgets an order that it told somebody of. */
        FORGETS,
        /** It has no list of a shopper's orders. */
        SHOWS_NO_ORDERS,
        /** It can't quote, once. */
        FAILS_ONCE,
        /** It refuses orders for a reason of its own. */
        REFUSES,
        /** It sends everybody two. */
        PASSES_LIMIT
    }

    private record Reply(int status, JsonNode body) {}

    private PretendShop(Defect defect, int units) throws IOException {
        this.defect = defect;
        this.units = units;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Opens one that has that many units. */
    static PretendShop with(Defect defect, int units) {
        try {
            return new PretendShop(defect, units);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Target target() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return Target.embedded(address, address, Optional.empty());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var authorization = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse("nobody");
            var reply = reply(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                    authorization.replace("Bearer ", ""),
                    body);
            var bytes = reply.body().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Reply reply(String request, String shopper, String body) throws IOException {
        return switch (request) {
            case "POST /oauth2/token" -> ok(token(body));
            case "GET /v1/offers/" + OFFER + "/availability" ->
                ok(Json.object().put("available", Math.max(0, units - sold.get())));
            case "POST /v1/shipping-quotes" -> quote();
            case "POST /v1/orders" -> order(shopper, JSON.readTree(body));
            case "GET /v1/orders" ->
                defect == Defect.SHOWS_NO_ORDERS ? new Reply(404, Json.object()) : ok(ordersOf(shopper));
            default -> request.contains("/v1/sales/") ? sale(request, shopper) : something(request);
        };
    }

    private static Reply something(String request) {
        return ok(Json.object().put("orderId", request.substring(request.lastIndexOf('/') + 1)));
    }

    private static ObjectNode token(String form) {
        var name = form.replaceFirst(".*username=([^&]*).*", "$1");
        return Json.object().put("access_token", name).put("expires_in", 3600);
    }

    private Reply quote() {
        boolean fails = defect == Defect.FAILS_ONCE && polls.merge("quote", 1, Integer::sum) == 1;
        return fails ? new Reply(500, Json.object()) : ok(Json.object().put("quote", "q"));
    }

    private Reply sale(String request, String shopper) {
        var sale = PretendSale.in(request);
        if (request.startsWith("PUT ")) {
            return sale == PretendSale.OVER_MEANWHILE ? problem("sale-over") : ok(Json.object());
        }
        if (request.endsWith("/place")) {
            return ok(sale.place(shopper, polls.merge(shopper, 1, Integer::sum)));
        }
        return ok(sale.shown(looks.incrementAndGet()));
    }

    private Reply order(String shopper, JsonNode order) {
        if (defect == Defect.REFUSES) {
            return problem("terms-changed");
        }
        boolean admitted = order.path("admission").asText("for " + shopper).equals("for " + shopper);
        if (!admitted || !order.path("shippingQuote").asText().equals("q")) {
            return new Reply(403, Json.object());
        }
        if (wantsTooEarly()) {
            return problem("not-open-yet");
        }
        if (sold.incrementAndGet() > units && defect != Defect.OVERSELLS) {
            return problem("sold-out");
        }
        var orderId = "ord_" + sold.get();
        if (defect != Defect.FORGETS) {
            orders.put(shopper, orderId);
        }
        return new Reply(201, Json.object().put("orderId", orderId));
    }

    /** A sale has to have been looked at until it was open; who wants something else never looks. */
    private boolean wantsTooEarly() {
        return looks.get() > 0 && !PretendSale.OPENS_SOON.isOpen(looks.get());
    }

    private ObjectNode ordersOf(String shopper) {
        var theirs = Optional.ofNullable(orders.get(shopper)).stream()
                .map(orderId -> Json.object()
                        .put("orderId", orderId)
                        .put("state", "PLACED")
                        .<ObjectNode>set(
                                "lines",
                                Json.array(List.of(Json.object()
                                        .put("offerId", OFFER)
                                        .put("quantity", defect == Defect.PASSES_LIMIT ? 2 : 1)))))
                .toList();
        return Json.object().set("orders", Json.array(theirs));
    }

    private static Reply ok(ObjectNode body) {
        return new Reply(200, body);
    }

    private static Reply problem(String name) {
        return new Reply(409, Json.object().put("type", "urn:stampede:problem:" + name));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
