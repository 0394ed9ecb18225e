package dev.stampede.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.client.Account;
import dev.stampede.client.Amount;
import dev.stampede.client.Call;
import dev.stampede.client.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A treasure of a test's own, worth 5 euros off what a stall sells.
 *
 * @param stall who pays for it
 * @param path where it is claimed
 * @param code what is hidden
 */
record BuriedTreasure(Market market, Stall stall, String path, String code) {

    static final Amount WORTH = new Amount(500, "EUR");

    private static final Duration HUNT = Duration.ofHours(1);

    /** One that can be claimed now, by so many. */
    static BuriedTreasure forAsMany(Market market, int count) {
        var stall = Stall.with(market, 100);
        var code = "hoof-" + UUID.randomUUID();
        var answer = market.requests()
                .body(Call.post("hide treasure", "/v1/treasures", body(count, code))
                        .as(stall.seller())
                        .keyed(code));
        return new BuriedTreasure(
                market, stall, "/v1/treasures/" + answer.path("treasureId").asText(), code);
    }

    private static JsonNode body(int count, String code) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var opened = now.minusSeconds(60);
        return Json.object()
                .put("title", "The golden hoof")
                .put("count", count)
                .put("code", code)
                .put("opensAt", opened.toString())
                .put("closesAt", now.plus(HUNT).toString())
                .<ObjectNode>set("discount", WORTH.json())
                .set(
                        "clues",
                        Json.array(List.of(clue(opened, "Where the herd drinks"), clue(now.plus(HUNT), "Under it"))));
    }

    private static JsonNode clue(Instant opensAt, String text) {
        return Json.object().put("opensAt", opensAt.toString()).put("text", text);
    }

    /** A claim with the right code. */
    Call claim(Account shopper) {
        return claim(shopper, code);
    }

    /** A claim. */
    Call claim(Account shopper, String guess) {
        return Call.put("claim treasure", path + "/claim", Json.object().put("code", guess))
                .as(shopper);
    }

    /** As anybody sees it. */
    JsonNode shown() {
        return market.requests().body(Call.get("show treasure", path));
    }
}
