package dev.stampede.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.client.Account;
import dev.stampede.client.Call;
import dev.stampede.client.Crew;
import dev.stampede.client.Json;
import dev.stampede.waitingroom.Deciles;
import dev.stampede.waitingroom.PublishedDraw;
import dev.stampede.waitingroom.PublishedDraw.PublishedTicket;
import dev.stampede.waitingroom.Redraw;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shoppers wait for a sale, and anybody can check in which order they are let in. */
@Acceptance
class WaitingRoomTest {

    private static final int SHOPPERS = 1_000;

    /** The draw is 30 seconds before it; until then all have joined. */
    private static final Duration TO_OPENING = Duration.ofSeconds(90);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Market market;

    WaitingRoomTest(Market market) {
        this.market = market;
    }

    @Test
    void the_order_is_the_one_that_the_published_seed_makes() {
        market.hasAccountsForAll();
        var opensAt = Instant.now().plus(TO_OPENING).truncatedTo(ChronoUnit.SECONDS);
        var sale = schedule(opensAt);
        var before = room(sale);
        assertThat(before.has("seed")).isFalse();
        var crowd = Stream.generate(market::newShopper)
                .map(shopper -> shopper.knownFor(Map.of("email_verified", "true")))
                .limit(market.crowd(SHOPPERS))
                .toList();

        new Crew(32).each(crowd, shopper -> market.requests().body(join(sale, shopper)));

        await("the opening")
                .atMost(TO_OPENING.plus(PATIENCE))
                .until(() -> room(sale).path("phase").asText().equals("OPEN"));
        var published = PublishedDraw.read(
                market.requests(), sale, before.path("seedCommitment").asText());
        var redraw = new Redraw(published);
        assertThat(redraw.seedWasCommittedTo()).isTrue();
        assertThat(published.tickets()).hasSameSizeAs(crowd);
        assertThat(published.tickets().stream().map(PublishedTicket::id)).containsExactlyElementsOf(redraw.order());
        assertThat(placesOf(sale, crowd)).isEqualTo(places(redraw.order()));
        var deciles = Deciles.of(redraw.placesByJoining());
        System.out.println(deciles);
        assertThat(deciles.passes()).as(deciles.toString()).isTrue();
    }

    private Map<Integer, String> placesOf(String sale, List<Account> crowd) {
        var seen = new ConcurrentHashMap<Integer, String>();
        new Crew(32).each(crowd, shopper -> {
            var place = market.requests().body(Call.get("place", path(sale)).as(shopper));
            seen.put(place.path("place").intValue(), place.path("ticketId").asText());
        });
        return seen;
    }

    private static Map<Integer, String> places(List<String> order) {
        var places = new ConcurrentHashMap<Integer, String>();
        for (int i = 0; i < order.size(); i++) {
            places.put(i + 1, order.get(i));
        }
        return places;
    }

    private String schedule(Instant opensAt) {
        var stall = Stall.with(market, 100);
        var body = (ObjectNode) SaleDesk.body(stall, 50, opensAt, opensAt.plusSeconds(3_600));
        JsonNode asking =
                body.put("admission", "WAITING_ROOM").set("conditions", Json.strings(List.of("VERIFIED_EMAIL")));
        var answer = new SaleDesk(market, stall.seller()).send("sale", asking);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().path("saleId").asText();
    }

    private JsonNode room(String sale) {
        return market.requests().body(Call.get("room", "/v1/sales/%s/room".formatted(sale)));
    }

    private static Call join(String sale, Account shopper) {
        return Call.put("join", path(sale), Json.object()).as(shopper);
    }

    private static String path(String sale) {
        return "/v1/sales/%s/place".formatted(sale);
    }
}
