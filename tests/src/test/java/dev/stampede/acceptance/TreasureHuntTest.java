package dev.stampede.acceptance;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Account;
import dev.stampede.client.Answer;
import dev.stampede.client.Crew;
import dev.stampede.client.Requests;
import dev.stampede.target.DatabaseWatch.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What many hunt for, few find, and each of them once. */
@Acceptance
class TreasureHuntTest {

    private static final int AT_ONCE = 64;

    /** Below the 400 calls that one machine's stack lets wait in line for a function; it refuses more with 503. */
    private static final int IN_FLIGHT = 256;

    /** A crowd on a slow machine is slow, and still right. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Faults ROUGH = new Faults(0.2, 0.1, 0.02, 0.02);

    private final Market market;

    TreasureHuntTest(Market market) {
        this.market = market;
    }

    private List<Account> shoppers(int count) {
        return IntStream.range(0, count)
                .mapToObj(shopper -> market.newShopper())
                .toList();
    }

    /** All of them claim, as patiently as a storefront does. */
    private static Map<Account, Answer> claim(
            BuriedTreasure treasure, List<Account> shoppers, Requests requests, int atOnce) {
        var told = new ConcurrentHashMap<Account, Answer>();
        new Crew(atOnce).each(shoppers, shopper -> told.put(shopper, requests.patiently(treasure.claim(shopper))));
        return told;
    }

    private static List<Account> winners(Map<Account, Answer> told) {
        return told.entrySet().stream()
                .filter(one -> one.getValue().ok())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<Account, JsonNode> bodies(Map<Account, Answer> told) {
        return told.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().body()));
    }

    private static String says(Answer answer) {
        return (answer.status() + " " + answer.problem()).trim();
    }

    @Test
    void ten_of_5000_shoppers_find_a_treasure_of_ten() {
        market.hasAccountsForAll();
        market.mayBeFlooded();
        var treasure = BuriedTreasure.forAsMany(market, 10);
        var shoppers = shoppers(5_000);
        new Crew(AT_ONCE)
                .each(
                        shoppers,
                        shopper -> assertThat(market.tokens().of(shopper)).isNotBlank());

        try (var requests = market.requests(IN_FLIGHT, PATIENCE)) {
            var told = claim(treasure, shoppers, requests, shoppers.size());
            var again = claim(treasure, shoppers, requests, AT_ONCE);

            assertThat(winners(told)).hasSize(10);
            assertThat(told.values())
                    .filteredOn(answer -> !answer.ok())
                    .extracting(TreasureHuntTest::says)
                    .containsOnly("409 treasure-gone");
            assertThat(bodies(again)).isEqualTo(bodies(told));
        }
        assertThat(treasure.shown().path("remaining").asText()).isEqualTo("NONE");
    }

    @Test
    void each_finds_it_once_while_calls_are_throttled_and_lost() {
        var treasure = BuriedTreasure.forAsMany(market, 45);
        var shoppers = shoppers(150);

        var told = market.database().suffering(ROUGH, () -> claim(treasure, shoppers, market.requests(), AT_ONCE));
        var again = claim(treasure, shoppers, market.requests(), AT_ONCE);

        assertThat(winners(told)).hasSize(45);
        assertThat(winners(again)).containsExactlyInAnyOrderElementsOf(winners(told));
    }

    @Test
    void shows_its_clues_when_they_open_and_takes_no_guess_for_the_code() {
        var treasure = BuriedTreasure.forAsMany(market, 1);
        var shopper = market.newShopper();

        var guess = market.once(treasure.claim(shopper, "hoof-hoof"));

        assertThat(says(guess)).isEqualTo("422 wrong-code");
        assertThat(treasure.shown().path("clues").findValuesAsText("text")).containsExactly("Where the herd drinks");
        assertThat(treasure.shown().toString()).doesNotContain(treasure.code());
        assertThat(market.once(treasure.claim(shopper)).status()).isEqualTo(200);
    }
}
