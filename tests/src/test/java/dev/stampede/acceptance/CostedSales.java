package dev.stampede.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.client.Answer;
import dev.stampede.client.Call;
import dev.stampede.client.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Does once what sales, waiting rooms and treasure hunts add, and counts what it costs. */
final class CostedSales {

    static final String ORDER = "Place an order from a sale, its terms known to the environment";
    static final String ORDER_LIMITED = "Place an order from a sale with a limit for each shopper, terms known";
    static final String JOIN = "Join a waiting room before the draw";
    static final String CLAIM = "Claim a treasure";

    private static final String CHECKOUT = "CheckoutApi";
    private static final String FLASHSALE = "FlashsaleApi";

    private final Market market;
    private final Till till;
    private final List<Cost> costs = new ArrayList<>();

    CostedSales(Market market) {
        this.market = market;
        this.till = new Till(market);
    }

    /** All of them, in the order of the table. */
    List<Cost> costs() {
        sell();
        gather();
        hunt();
        return List.copyOf(costs);
    }

    private void sell() {
        var opensAt = now().plusSeconds(4);
        var free = schedule("Schedule a sale of one offer of 1 shard", sale(opensAt, 0, "OPEN"));
        var limited = schedule(sale(opensAt, 2, "OPEN"));
        request("Look at a sale", Call.get("show sale", "/v1/sales/" + free.id()));
        await("the opening").atMost(30, SECONDS).until(() -> free.state().equals("OPEN"));
        order(ORDER, free);
        order(ORDER_LIMITED, limited);
    }

    /** The cheaper of two orders of other shoppers: the first one, or one of them, has made the terms known. */
    private void order(String operation, SaleDesk.Sale sale) {
        Buyer.in(market).order(Buyer.GOOD_CARD, sale.units(1));
        costs.add(Stream.of(Buyer.in(market), Buyer.in(market))
                .map(buyer -> buyer.place("one", buyer.body(Buyer.GOOD_CARD, sale.units(1))))
                .map(place -> till.ofRequest(operation, CHECKOUT, () -> succeed(market.once(place))))
                .min(Comparator.comparingLong(Cost::allCalls))
                .orElseThrow());
    }

    private void gather() {
        var sale = schedule(sale(now().plus(1, ChronoUnit.DAYS), 0, "WAITING_ROOM"));
        var shopper = market.newShopper();
        var place = "/v1/sales/%s/place".formatted(sale.id());
        succeed(market.once(Call.put("join", place, Json.object()).as(market.newShopper())));
        request(JOIN, Call.put("join", place, Json.object()).as(shopper));
        request("Look at one's place before the draw", Call.get("place", place).as(shopper));
    }

    private void hunt() {
        var treasure = BuriedTreasure.forAsMany(market, 1);
        var finder = market.newShopper();
        request(CLAIM, treasure.claim(finder));
        request("Claim the same again", treasure.claim(finder));
        costs.add(till.ofRequest("Claim a treasure that others have found", FLASHSALE, () -> claimed(treasure)));
    }

    private void claimed(BuriedTreasure treasure) {
        assertThat(market.once(treasure.claim(market.newShopper())).ok()).isFalse();
    }

    private record Wanted(SaleDesk desk, ObjectNode body) {}

    private Wanted sale(Instant opensAt, int perShopper, String admission) {
        var stall = Stall.with(market, 100);
        var body = (ObjectNode) SaleDesk.body(stall, 50, opensAt, opensAt.plus(1, ChronoUnit.DAYS));
        ((ObjectNode) body.path("offers").path(0)).put("perShopper", perShopper);
        return new Wanted(new SaleDesk(market, stall.seller()), body.put("admission", admission));
    }

    private SaleDesk.Sale schedule(Wanted wanted) {
        var answer = succeed(wanted.desk().send("sale", wanted.body()));
        return new SaleDesk.Sale(wanted.desk(), answer.body().path("saleId").asText());
    }

    private SaleDesk.Sale schedule(String operation, Wanted wanted) {
        costs.add(till.ofRequest(operation, FLASHSALE, () -> schedule(wanted)));
        return schedule(wanted);
    }

    private void request(String operation, Call call) {
        costs.add(till.ofRequest(operation, FLASHSALE, () -> succeed(market.once(call))));
    }

    private static Answer succeed(Answer answer) {
        assertThat(answer.ok()).as("%s", answer.body()).isTrue();
        return answer;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
