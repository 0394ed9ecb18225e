package dev.stampede.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.client.Account;
import dev.stampede.client.Answer;
import dev.stampede.client.Call;
import dev.stampede.client.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A sale asks more of accounts than to be one, and says so before. */
@Acceptance
class SaleConditionsTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Market market;

    SaleConditionsTest(Market market) {
        this.market = market;
    }

    @Test
    void sells_to_whom_it_asks_for_and_tells_others_what_is_missing() {
        market.saysWhatIsKnownOfAccounts();
        var opensAt = now().plusSeconds(3);
        var sale = schedule("OPEN", opensAt, "VERIFIED_EMAIL", "ACCOUNT_BEFORE_ANNOUNCEMENT");
        var wanted = new Buyer(market, known(Map.of("email_verified", "true", "created_at", "2020-02-29T12:00:00Z")));
        await("the opening")
                .atMost(20, SECONDS)
                .until(() -> order(wanted, sale).problem().isEmpty());

        var fresh = Map.of("email_verified", "true", "created_at", Instant.now().toString());
        assertThat(unmet(order(new Buyer(market, known(fresh)), sale))).containsExactly("ACCOUNT_BEFORE_ANNOUNCEMENT");
        assertThat(unmet(order(Buyer.in(market), sale)))
                .containsExactly("ACCOUNT_BEFORE_ANNOUNCEMENT", "VERIFIED_EMAIL");
    }

    @Test
    void gives_a_place_in_its_waiting_room_to_whom_it_asks_for() {
        market.saysWhatIsKnownOfAccounts();
        var sale = schedule("WAITING_ROOM", now().plus(DAY), "VERIFIED_PHONE");

        var refused = join(sale, known(Map.of("email_verified", "true")));
        var taken = join(sale, known(Map.of("phone_number_verified", "true")));

        assertThat(unmet(refused)).containsExactly("VERIFIED_PHONE");
        assertThat(taken.status()).as("%s", taken.body()).isEqualTo(200);
        assertThat(sale.shown().path("conditions")).isEqualTo(Json.strings(List.of("VERIFIED_PHONE")));
    }

    private SaleDesk.Sale schedule(String admission, Instant opensAt, String... conditions) {
        var stall = Stall.with(market, 10);
        var desk = new SaleDesk(market, stall.seller());
        var body = (ObjectNode) SaleDesk.body(stall, 5, opensAt, opensAt.plus(DAY));
        JsonNode asking = body.put("admission", admission).set("conditions", Json.strings(List.of(conditions)));
        var answer = desk.send("sale", asking);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return new SaleDesk.Sale(desk, answer.body().path("saleId").asText());
    }

    private static Account known(Map<String, String> facts) {
        return Account.shopper("shopper-" + UUID.randomUUID()).knownFor(facts);
    }

    private static Answer order(Buyer buyer, SaleDesk.Sale sale) {
        return buyer.send("one", buyer.body(Buyer.GOOD_CARD, sale.units(1)));
    }

    private Answer join(SaleDesk.Sale sale, Account shopper) {
        return market.once(Call.put("join", "/v1/sales/%s/place".formatted(sale.id()), Json.object())
                .as(shopper));
    }

    private static List<String> unmet(Answer refused) {
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("not-eligible");
        return refused.body().path("unmet").valueStream().map(JsonNode::asText).toList();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
