package dev.stampede.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Account;
import dev.stampede.client.Amount;
import dev.stampede.client.Answer;
import dev.stampede.client.Call;
import dev.stampede.client.Json;
import dev.stampede.client.Shop;
import java.time.Instant;
import java.util.List;

/**
 * Whoever organises sales.
 *
 * @param market where
 * @param organiser as whom
 */
record SaleDesk(Market market, Account organiser) {

    /** Schedules a sale of a stall's offer at 10 euros, which has to succeed. */
    Sale schedule(Stall stall, int units, Instant opensAt, Instant closesAt) {
        var answer = send("sale", body(stall, units, opensAt, closesAt));
        if (answer.status() != 201) {
            throw new AssertionError(answer.body().toString());
        }
        return new Sale(this, answer.body().path("saleId").asText());
    }

    /** Sends a sale to schedule. */
    Answer send(String key, JsonNode body) {
        return market.once(
                Call.post("schedule sale", "/v1/sales", body).as(organiser).keyed(key));
    }

    static JsonNode body(Stall stall, int units, Instant opensAt, Instant closesAt) {
        JsonNode offer = Json.object()
                .put("offerId", stall.offerId())
                .put("stock", units)
                .put("perShopper", 0)
                .set("price", new Amount(1000, "EUR").json());
        return Json.object()
                .put("title", "A sale")
                .put("opensAt", opensAt.toString())
                .put("closesAt", closesAt.toString())
                .put("peakOrders", 10)
                .put("admission", "OPEN")
                .set("offers", Json.array(List.of(offer)));
    }

    /**
     * A sale.
     *
     * @param desk whose it is
     * @param id the sale's
     */
    record Sale(SaleDesk desk, String id) {

        /** As everybody sees it. */
        JsonNode shown() {
            return desk.market.once(Call.get("show sale", "/v1/sales/" + id)).body();
        }

        String state() {
            return shown().path("state").asText();
        }

        String band() {
            return shown().path("offers").path(0).path("stock").asText();
        }

        /** That many units, on the first terms. */
        Shop.Line units(int quantity) {
            return new Shop.Line(shown().path("offers").path(0).path("offerId").asText(), quantity, 1);
        }

        Answer pause() {
            return put("pause", Json.object());
        }

        Answer put(String what, JsonNode body) {
            return desk.market.once(Call.put(what + " sale", "/v1/sales/%s/%s".formatted(id, what), body)
                    .as(desk.organiser));
        }

        /** The words of what was done to it. */
        List<String> audit() {
            return desk.market
                    .once(Call.get("audit of a sale", "/v1/sales/%s/audit".formatted(id))
                            .as(desk.organiser))
                    .body()
                    .path("entries")
                    .findValuesAsText("what");
        }
    }
}
