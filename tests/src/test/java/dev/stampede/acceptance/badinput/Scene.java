package dev.stampede.acceptance.badinput;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.acceptance.Market;
import dev.stampede.client.Account;
import dev.stampede.client.Amount;
import dev.stampede.client.Call;
import dev.stampede.client.Json;
import dev.stampede.client.Requests;
import dev.stampede.client.SellerDesk;
import dev.stampede.client.Shop;
import dev.stampede.client.ShopOrder;
import dev.stampede.client.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A seller with an offer, a shopper with a paid order of it, and a stranger in each role: good requests would succeed
 * here, so that bad ones fail for what is bad about them.
 */
final class Scene {

    /** What no log may ever show, whatever is wrong around it. */
    static final String SECRET = "secret-" + UUID.randomUUID();

    private static final Map<Market, Scene> SCENES = new ConcurrentHashMap<>();
    private static final Shop.Address HOME = new Shop.Address("Ada Lovelace", "Marktplatz 1", "Leipzig", "DE", "04109");
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String TREASURE_CODE = "hoof-" + UUID.randomUUID();

    private final Market market;
    private final Tokens tokens;
    private final Account shopper =
            Account.shopper("shopper-" + UUID.randomUUID()).knownFor(Map.of("email_verified", "true"));
    private final Account seller = Account.seller("seller-" + UUID.randomUUID());
    private final Account otherShopper = Account.shopper("shopper-" + UUID.randomUUID());
    private final Account otherSeller = Account.seller("seller-" + UUID.randomUUID());
    private final Account admin = new Account("admin-" + UUID.randomUUID(), Account.Role.ADMIN, Map.of());
    private final String paymentToken = "tok_visa_" + UUID.randomUUID();

    private String productId = "";
    private String offerId = "";
    private String otherProductId = "";
    private String quote = "";
    private String orderId = "";
    private String treasureId = "";
    private String saleId = "";

    private Scene(Market market) {
        this.market = market;
        this.tokens = market.tokens();
    }

    /** The one of a market, set up once. */
    static Scene of(Market market) {
        return SCENES.computeIfAbsent(market, Scene::setUp);
    }

    private static Scene setUp(Market market) {
        var scene = new Scene(market);
        try (var requests = market.requests(1, PATIENCE)) {
            scene.otherProductId = scene.register(requests, scene.otherSeller);
            scene.productId = scene.register(requests, scene.seller);
            scene.offerId = new SellerDesk(requests, scene.seller)
                    .offer("offer", new SellerDesk.NewOffer(scene.productId, "SKU", new Amount(2000, "EUR"), 50, 1));
            scene.orderTwice(requests);
            scene.treasureId = requests.body(Call.post("hide treasure", "/v1/treasures", Bodies.treasure(TREASURE_CODE))
                            .as(scene.seller)
                            .keyed("treasure"))
                    .path("treasureId")
                    .asText();
            scene.saleId = requests.body(Call.post("schedule sale", "/v1/sales", Bodies.sale(scene.offerId))
                            .as(scene.seller)
                            .keyed("sale"))
                    .path("saleId")
                    .asText();
        }
        return scene;
    }

    private String register(Requests requests, Account account) {
        var desk = new SellerDesk(requests, account);
        desk.register(new SellerDesk.Profile("Stall", "Leipzig", "DE", "04109", "EUR"));
        desk.sendAt(List.of(new SellerDesk.Zone(
                "Home", "DE", List.of(""), List.of(new SellerDesk.Band(30_000, new Amount(490, "EUR"))))));
        return desk.add("product", new SellerDesk.Product("bad_input", "A thing", "For a test.", 400));
    }

    /** Two orders, so that there is a second page. */
    private void orderTwice(Requests requests) {
        var shop = new Shop(requests, shopper);
        quote = shop.quote(HOME, lines());
        for (var key : List.of("first", "second")) {
            var answer = shop.place(key, order());
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
            orderId = ShopOrder.of(answer.body()).orderId();
            await().atMost(LONGEST_WAIT_SECONDS, SECONDS)
                    .untilAsserted(() -> assertThat(shop.order(orderId).state()).isEqualTo("PAID"));
        }
    }

    private List<Shop.Line> lines() {
        return List.of(new Shop.Line(offerId, 1, 1));
    }

    private JsonNode order() {
        var body = (ObjectNode) Shop.orderBody(HOME, lines(), quote, paymentToken);
        return body.put("admission", "").put("coupon", "");
    }

    Market market() {
        return market;
    }

    Account otherShopper() {
        return otherShopper;
    }

    Account otherSeller() {
        return otherSeller;
    }

    /** A good token of whoever has that role and owns what is here. */
    String token(String role) {
        return token(
                switch (role) {
                    case "shopper" -> shopper;
                    case "seller" -> seller;
                    default -> admin;
                });
    }

    String token(Account account) {
        return tokens.of(account);
    }

    /** What must be in no log. */
    List<String> secrets() {
        return List.of(
                SECRET,
                TREASURE_CODE,
                paymentToken,
                quote,
                token(shopper),
                token(seller),
                token(otherShopper),
                token(otherSeller),
                token(admin));
    }

    /** A route's path to what is here. */
    String path(ApiRoute route) {
        return route.path()
                .replace("{category}", "bad_input")
                .replace("{productId}", productId)
                .replace("{offerId}", offerId)
                .replace("{orderId}", orderId)
                .replace("{treasureId}", treasureId)
                .replace("{saleId}", saleId);
    }

    /** A request to a route that would succeed, but for what is done to it next. */
    Probe probe(String what, ApiRoute route) {
        var probe = Probe.of(what, route, path(route));
        if (route.body().isPresent()) {
            probe = probe.sending(body(route));
        }
        if (route.takes("Idempotency-Key")) {
            probe = probe.with("Idempotency-Key", "bad-" + UUID.randomUUID());
        }
        return route.role().isPresent() ? probe.as(token(route.role().orElseThrow())) : probe;
    }

    /** A body that a route would take. */
    JsonNode body(ApiRoute route) {
        return switch (route.operationId()) {
            case "quoteShipping" -> Shop.quoteBody(HOME, lines());
            case "placeOrder" -> order();
            case "registerSeller" ->
                Json.object()
                        .put("name", "Other")
                        .put("city", "Bonn")
                        .put("country", "DE")
                        .put("postalCode", "53111")
                        .put("currency", "EUR")
                        .put("version", 1);
            case "setTariff" -> Json.object().put("version", 1).set("zones", Json.array(List.of(Bodies.zone())));
            case "createProduct" ->
                Json.object()
                        .put("category", "bad_input")
                        .put("title", "Another thing")
                        .put("description", "")
                        .put("imageUrl", "https://example.org/a.png")
                        .put("weightGrams", 1);
            case "publishOffer" ->
                Json.object()
                        .put("productId", otherProductId)
                        .put("sku", "B")
                        .put("stock", 1)
                        .put("shards", 2)
                        .put("opensAt", "2026-11-27T09:00:00Z")
                        .put("closesAt", "2099-11-27T09:00:00Z")
                        .set("price", new Amount(1900, "EUR").json());
            case "changePrice" -> Json.object().put("termsVersion", 1).set("price", new Amount(1900, "EUR").json());
            case "changeWindow" ->
                Json.object()
                        .put("termsVersion", 1)
                        .put("opensAt", "2026-11-27T09:00:00Z")
                        .put("closesAt", "2099-11-27T09:00:00Z");
            case "withdrawOffer" -> Json.object().put("termsVersion", 1);
            case "setStock" -> Json.object().put("available", 7).put("stockVersion", 0);
            case "adjustStock" -> Json.object().put("units", 1).put("reason", "Found");
            case "scheduleSale" -> Bodies.sale(offerId);
            case "extendSale" -> Json.object().put("closesAt", "2099-11-28T09:00:00Z");
            case "changePeak" -> Json.object().put("peakOrders", 10);
            case "hideTreasure" -> Bodies.treasure(TREASURE_CODE);
            case "claimTreasure" -> Json.object().put("code", TREASURE_CODE);
            case "moveParcel" -> Json.object().put("state", "SHIPPED").put("trackingNumber", "A1");
            default -> throw new IllegalArgumentException("No body is known for " + route.operationId());
        };
    }

    /** The page after the first of a list, as its owner gets it. */
    String cursor(String path, String role) {
        try (var requests = market.requests(1, PATIENCE)) {
            var call = Call.get("page", path + "?limit=1").with("Authorization", "Bearer " + token(role));
            return requests.body(call).path("next").asText();
        }
    }
}
