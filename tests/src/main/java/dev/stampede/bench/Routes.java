package dev.stampede.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Account;
import dev.stampede.client.Amount;
import dev.stampede.client.Backoff;
import dev.stampede.client.Call;
import dev.stampede.client.Json;
import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.client.SellerDesk;
import dev.stampede.client.Shop;
import dev.stampede.longrun.LongRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Every route of the API, called one request after the other. */
final class Routes {

    private static final int WARM_UP = 30;
    private static final int MOST_LOOKS = 60;
    private static final Backoff BETWEEN_LOOKS = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1));

    private final BenchMarket market;
    private final Requests requests;
    private final String keys;

    /** @param keys makes these requests' idempotency keys their own */
    Routes(BenchMarket market, Requests requests, String keys) {
        this.market = market;
        this.requests = requests;
        this.keys = keys;
    }

    /** Calls each route that often, and answers how long each took; one that fails is left at that. */
    List<Latencies.Percentiles> measure(int times, LongRun run) {
        int warmUp = Math.min(WARM_UP, times);
        var toCancel = place("cancel", times + warmUp);
        var toSend = place("send", times + warmUp);
        awaitPayment(toSend);
        for (LongFunction<Call> route : routes(toCancel, toSend)) {
            run.attempt("a route", () -> {
                for (int number = 0; number < times + warmUp; number++) {
                    var call = route.apply(number);
                    requests.body(number < warmUp ? warming(call) : call);
                }
            });
        }
        return requests.latencies().percentiles().stream()
                .filter(route -> route.kind().contains("/v1/"))
                .toList();
    }

    /** Orders to do something with later. */
    private List<String> place(String what, int count) {
        var orders = new ArrayList<String>();
        for (int number = 0; number < count; number++) {
            orders.add(requests.body(warming(order(what + number, market.shopper(0))))
                    .path("orderId")
                    .asText());
        }
        return orders;
    }

    private List<LongFunction<Call>> routes(List<String> toCancel, List<String> toSend) {
        return Stream.of(browsing(), buying(toCancel), selling(), sending(toSend))
                .flatMap(List::stream)
                .toList();
    }

    private List<LongFunction<Call>> browsing() {
        return List.of(
                open("/v1/categories", "/v1/categories"),
                open("/v1/categories/{category}/products", "/v1/categories/%s/products".formatted(market.category())),
                open("/v1/products/{productId}", "/v1/products/" + market.productId()),
                open("/v1/offers/{offerId}/availability", "/v1/offers/%s/availability".formatted(market.offerId())),
                open("/v1/sales/{saleId}", "/v1/sales/" + market.saleId()));
    }

    private List<LongFunction<Call>> buying(List<String> placed) {
        var shopper = market.shopper(0);
        var quote = Shop.quoteBody(BenchMarket.ADDRESS, List.of(market.lines().getFirst()));
        return List.of(
                n -> post("/v1/shipping-quotes", quote).as(shopper),
                n -> order("route" + n, market.shopper(n)),
                n -> get("/v1/orders", "/v1/orders").as(shopper),
                n -> get("/v1/orders/{orderId}", "/v1/orders/" + placed.get((int) n))
                        .as(shopper),
                n -> put(
                                "/v1/orders/{orderId}/cancellation",
                                "/v1/orders/%s/cancellation".formatted(placed.get((int) n)),
                                Json.object())
                        .as(shopper));
    }

    /** Orders don't use the spare offer, so that its price and stock may move. */
    private List<LongFunction<Call>> selling() {
        var seller = market.seller();
        var spare = market.spareOfferId();
        return List.of(
                n -> put("/v1/seller", "/v1/seller", registration(n)).as(seller),
                sellers("/v1/seller"),
                n -> put("/v1/seller/tariff", "/v1/seller/tariff", BenchMarket.tariff())
                        .as(seller),
                sellers("/v1/seller/tariff"),
                n -> post("/v1/products", product(n)).as(seller).keyed(keys + n),
                n -> post("/v1/offers", offer(n)).as(seller).keyed(keys + n),
                sellers("/v1/seller/offers"),
                n -> put("/v1/offers/{offerId}/price", "/v1/offers/%s/price".formatted(spare), price(n))
                        .as(seller),
                n -> put(
                                "/v1/offers/{offerId}/stock",
                                "/v1/offers/%s/stock".formatted(spare),
                                Json.object().put("available", 1_000 + n).put("stockVersion", stockVersion()))
                        .as(seller),
                n -> new Call(
                                "POST /v1/offers/{offerId}/stock-adjustments",
                                "POST",
                                "/v1/offers/%s/stock-adjustments".formatted(spare),
                                Optional.of(seller),
                                Map.of(),
                                Optional.of(Json.object().put("units", 1).put("reason", "found")))
                        .keyed(keys + n));
    }

    private List<LongFunction<Call>> sending(List<String> paid) {
        return List.of(
                sellers("/v1/seller/orders"),
                n -> put(
                                "/v1/seller/orders/{orderId}/parcel",
                                "/v1/seller/orders/%s/parcel".formatted(paid.get((int) n)),
                                Json.object().put("state", "PACKED"))
                        .as(market.seller()));
    }

    /** Their parcels can be packed then. */
    private void awaitPayment(List<String> placed) {
        var shop = new Shop(requests, market.shopper(0));
        for (var order : placed) {
            for (int tries = 1; shop.order(order).state().equals("PLACED"); tries++) {
                if (tries == MOST_LOOKS) {
                    throw new IllegalStateException("Order %s is never paid".formatted(order));
                }
                BETWEEN_LOOKS.pause(tries);
            }
        }
    }

    private static LongFunction<Call> open(String template, String path) {
        return n -> get(template, path);
    }

    private LongFunction<Call> sellers(String path) {
        return n -> get(path, path).as(market.seller());
    }

    private Call order(String key, Account shopper) {
        return post("/v1/orders", market.order(shopper)).as(shopper).keyed(keys + key);
    }

    private static Call get(String template, String path) {
        return Call.get("GET " + template, path);
    }

    private static Call put(String template, String path, JsonNode body) {
        return Call.put("PUT " + template, path, body);
    }

    private static Call post(String path, JsonNode body) {
        return Call.post("POST " + path, path, body);
    }

    private JsonNode price(long number) {
        return Json.object().put("termsVersion", termsVersion()).set("price", new Amount(2000 + number, "EUR").json());
    }

    /** What a seller looks at before a change, so that it is based on what is. */
    private long termsVersion() {
        return new SellerDesk(requests, market.seller())
                .offers().stream()
                        .filter(offer -> offer.offerId().equals(market.spareOfferId()))
                        .mapToLong(SellerDesk.Offer::termsVersion)
                        .findFirst()
                        .orElseThrow();
    }

    private long stockVersion() {
        return looked("/v1/offers/%s/stock".formatted(market.spareOfferId()), "stockVersion");
    }

    private JsonNode registration(long number) {
        return BenchMarket.profile("Bench " + number).put("version", looked("/v1/seller", "version"));
    }

    private long looked(String path, String version) {
        return requests.body(warming(get(path, path).as(market.seller())))
                .path(version)
                .longValue();
    }

    /** The shop answers with the product's id, so this one's is asked for before it is offered. */
    private JsonNode offer(long number) {
        var id = requests.body(warming(post("/v1/products", product(number))
                        .as(market.seller())
                        .keyed(keys + number)))
                .path("productId")
                .asText();
        return Json.object()
                .put("productId", id)
                .put("sku", "SKU-" + number)
                .put("stock", 1)
                .put("shards", 1)
                .set("price", new Amount(2000, "EUR").json());
    }

    private JsonNode product(long number) {
        return Json.object()
                .put("category", market.category())
                .put("title", "Another thing " + number)
                .put("description", "For measuring.")
                .put("imageUrl", "")
                .put("weightGrams", 400);
    }

    /** The same request, counted as nobody's. */
    private static Call warming(Call call) {
        return new Call("warm-up", call.method(), call.path(), call.caller(), call.headers(), call.body());
    }
}
