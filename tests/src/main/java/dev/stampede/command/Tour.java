package dev.stampede.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.client.Amount;
import dev.stampede.client.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What comes after the {@link Welcome}: an order whose payment is declined, a seller's side of an order, a seller of
 * one's own, a sale with a waiting room, and a treasure. Requests to copy line by line, after the welcome's.
 *
 * @param welcome what comes before
 * @param now sales and treasures open relative to it
 */
record Tour(Welcome welcome, Instant now) {

    private static final String CURRENCY = "EUR";
    private static final Duration OPEN = Duration.ofHours(2);

    /** Lines under a heading. */
    record Stop(String heading, List<String> lines) {}

    List<Stop> stops() {
        var stops = new ArrayList<Stop>();
        welcome.sample().ifPresent(sample -> {
            stops.add(new Stop(
                    "A payment that is declined (look again: the order is cancelled, its units are free)",
                    List.of(
                            welcome.order("DECLINED", sample.line(), "tok_declined"),
                            get("SHOPPER", "/v1/orders/$DECLINED"))));
            if (sample.seller().isPresent()) {
                stops.add(new Stop("The seller of the order", List.of(get("SELLER", "/v1/seller/orders?limit=5"))));
            }
        });
        stops.add(new Stop("A seller of your own", selling()));
        stops.add(new Stop("A flash sale of theirs, with a waiting room", sale()));
        stops.add(new Stop("A treasure: whoever knows the code has a coupon", treasure()));
        return stops;
    }

    private List<String> selling() {
        var seller = Json.object()
                .put("name", "The newcomer")
                .put("city", "Leipzig")
                .put("country", "DE")
                .put("postalCode", "04109")
                .put("currency", CURRENCY);
        var band = Json.object().put("upToGrams", 10_000).<ObjectNode>set("price", price(490));
        var zone = Json.object()
                .put("name", "Home")
                .put("country", "DE")
                .<ObjectNode>set("postalPrefixes", Json.strings(List.of("")))
                .<ObjectNode>set("bands", Json.array(List.<JsonNode>of(band)));
        var tariff = Json.object().set("zones", Json.array(List.<JsonNode>of(zone)));
        var product = Json.object()
                .put("category", "newcomers")
                .put("title", "A lucky horseshoe")
                .put("description", "Found on the way.")
                .put("imageUrl", "")
                .put("weightGrams", 350);
        var offer = Json.object()
                .put("productId", "'$PRODUCT'")
                .put("sku", "SHOE-1")
                .put("stock", 100)
                .put("shards", 1)
                .put("opensAt", Instant.EPOCH.toString())
                .put("closesAt", "9999-12-31T23:59:59Z")
                .<ObjectNode>set("price", price(1500));
        return List.of(
                welcome.signIn("MINE", "newcomer-" + UUID.randomUUID(), "seller"),
                put("MINE", "/v1/seller", seller),
                put("MINE", "/v1/seller/tariff", tariff),
                post("PRODUCT", "MINE", "/v1/products", product, "productId"),
                post("OFFER", "MINE", "/v1/offers", offer, "offerId"),
                get("MINE", "/v1/seller/offers"));
    }

    private List<String> sale() {
        var offer = Json.object()
                .put("offerId", "'$OFFER'")
                .put("stock", 20)
                .put("perShopper", 1)
                .<ObjectNode>set("price", price(900));
        var sale = window(Json.object().put("title", "Horseshoes for all"), Duration.ofMinutes(2))
                .put("peakOrders", 10)
                .put("admission", "WAITING_ROOM")
                .<ObjectNode>set("offers", Json.array(List.<JsonNode>of(offer)));
        return List.of(
                post("SALE", "MINE", "/v1/sales", sale, "saleId"),
                "curl -s %s/v1/sales/$SALE; echo".formatted(welcome.target().shop()),
                "curl -s %s/v1/sales/$SALE/room; echo"
                        .formatted(welcome.target().shop()),
                put("SHOPPER", "/v1/sales/$SALE/place", Json.object()),
                get("SHOPPER", "/v1/sales/$SALE/place"));
    }

    private List<String> treasure() {
        var code = "hoof-" + UUID.randomUUID();
        var clue = Json.object()
                .put("opensAt", wholeSeconds().minusSeconds(60).toString())
                .put("text", "Where the herd drinks");
        var treasure = window(Json.object().put("title", "The golden hoof"), Duration.ofMinutes(-1))
                .put("count", 3)
                .put("code", code)
                .<ObjectNode>set("discount", price(500))
                .<ObjectNode>set("clues", Json.array(List.<JsonNode>of(clue)));
        return List.of(
                post("TREASURE", "MINE", "/v1/treasures", treasure, "treasureId"),
                "curl -s %s/v1/treasures/$TREASURE; echo"
                        .formatted(welcome.target().shop()),
                put("SHOPPER", "/v1/treasures/$TREASURE/claim", Json.object().put("code", code)));
    }

    private ObjectNode window(ObjectNode body, Duration opensIn) {
        var opens = wholeSeconds().plus(opensIn);
        return body.put("opensAt", opens.toString())
                .put("closesAt", opens.plus(OPEN).toString());
    }

    private Instant wholeSeconds() {
        return now.truncatedTo(ChronoUnit.SECONDS);
    }

    private String get(String who, String path) {
        return "curl -s \"%s%s\" -H \"Authorization: Bearer $%s\"; echo"
                .formatted(welcome.target().shop(), path, who);
    }

    private String put(String who, String path, JsonNode body) {
        return "%s -X PUT -d '%s'; echo".formatted(welcome.as(who, path), body);
    }

    private String post(String variable, String who, String path, JsonNode body, String id) {
        return "%s=$(%s -H 'Idempotency-Key: %s' -d '%s' | %s); echo $%s"
                .formatted(variable, welcome.as(who, path), UUID.randomUUID(), body, Welcome.member(id), variable);
    }

    private static JsonNode price(long cents) {
        return new Amount(cents, CURRENCY).json();
    }
}
