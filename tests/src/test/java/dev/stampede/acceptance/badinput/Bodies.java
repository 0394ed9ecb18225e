package dev.stampede.acceptance.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.client.Amount;
import dev.stampede.client.Json;
import java.util.List;

/** The larger of the bodies that routes would take. */
final class Bodies {

    private Bodies() {}

    /** A sale of one unit of the offer, far away in time. */
    static JsonNode sale(String offerId) {
        var offer = Json.object()
                .put("offerId", offerId)
                .put("stock", 1)
                .put("perShopper", 1)
                .set("price", new Amount(1500, "EUR").json());
        return Json.object()
                .put("title", "Friday")
                .put("opensAt", "2099-11-26T09:00:00Z")
                .put("closesAt", "2099-11-27T09:00:00Z")
                .put("peakOrders", 5)
                .put("admission", "WAITING_ROOM")
                .<ObjectNode>set("conditions", Json.strings(List.of("VERIFIED_EMAIL")))
                .set("offers", Json.array(List.of(offer)));
    }

    /** Ten treasures behind one code. */
    static JsonNode treasure(String code) {
        var clue = Json.object().put("opensAt", "2026-11-27T09:00:00Z").put("text", "Where the herd drinks");
        return Json.object()
                .put("title", "The golden hoof")
                .put("count", 10)
                .put("code", code)
                .put("opensAt", "2020-11-27T09:00:00Z")
                .put("closesAt", "2099-11-27T09:00:00Z")
                .<ObjectNode>set("discount", new Amount(500, "EUR").json())
                .set("clues", Json.array(List.of(clue)));
    }

    /** A tariff's zone of one band. */
    static JsonNode zone() {
        var band = Json.object().put("upToGrams", 100).set("price", new Amount(1, "EUR").json());
        return Json.object()
                .put("name", "Home")
                .put("country", "DE")
                .<ObjectNode>set("postalPrefixes", Json.strings(List.of("")))
                .set("bands", Json.array(List.of(band)));
    }
}
