package dev.stampede.flashsale;

import static dev.stampede.model.account.AccountCondition.ACCOUNT_BEFORE_ANNOUNCEMENT;
import static dev.stampede.model.account.AccountCondition.VERIFIED_EMAIL;
import static dev.stampede.model.account.AccountCondition.VERIFIED_PHONE;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.flashsale.room.TestRooms;
import dev.stampede.flashsale.room.dynamodb.EarlyTickets;
import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.dynamodb.StoredSales;
import dev.stampede.model.account.AccountClaims;
import dev.stampede.model.account.AccountClaims.Contact;
import dev.stampede.model.account.AccountCondition;
import dev.stampede.model.id.ShopperId;
import dev.stampede.runtime.testing.Answer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomApiTest {

    private static final int MOST_LOOKS = 2_000;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final TestAccount ana = TestAccount.shopper();

    @Test
    void gives_a_shopper_one_place_before_the_draw() {
        var path = path(opening(now.plusSeconds(600)));

        var first = ana.put(path + "/place", "");
        var again = ana.put(path + "/place", "");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().get("state").asText()).isEqualTo("WAITING");
        assertThat(first.json().has("place")).isFalse();
        assertThat(first.json().has("admission")).isFalse();
        assertThat(again.json().get("ticketId")).isEqualTo(first.json().get("ticketId"));
        var shown = ana.get(path + "/place");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void commits_to_a_seed_that_it_tells_from_the_opening_on() {
        var sale = opening(now.plusSeconds(600));

        var room = TestAccount.look(path(sale) + "/room");

        assertThat(room.status()).isEqualTo(200);
        assertThat(room.header("Cache-Control")).isEqualTo("public, max-age=1, s-maxage=1");
        assertThat(room.json().get("phase").asText()).isEqualTo("WAITING");
        assertThat(room.json().get("seedCommitment").asText()).isEqualTo(sale.seedCommitment());
        assertThat(room.json().has("seed")).isFalse();
        assertThat(problem(ana.get(path(sale) + "/room/tickets"))).isEqualTo("not-open-yet");
        var open = ana.get(path(opening(now.minusSeconds(60))) + "/room");
        assertThat(open.json().get("seed").asText()).isEqualTo(sale.seed().hex());
    }

    @Test
    void lets_in_with_an_admission_that_is_the_shoppers_own() {
        var sale = opening(now.minusSeconds(1));
        EarlyTickets.put(sale, new ShopperId(ana.account()), now.minusSeconds(600));

        var turn = ana.get(path(sale) + "/place");
        for (int look = 0; look < MOST_LOOKS && !turn.json().has("admission"); look++) {
            turn = ana.get(path(sale) + "/place");
        }

        assertThat(turn.json().get("state").asText()).isEqualTo("ADMITTED");
        assertThat(turn.json().get("place").asLong()).isEqualTo(1);
        var admission = RoomSeals.ADMISSIONS.open(turn.json().get("admission").asText());
        assertThat(admission)
                .hasValueSatisfying(it -> assertThat(it.admits(new ShopperId(ana.account()), sale.id(), Instant.now()))
                        .isTrue());
        var tickets = ana.get(path(sale) + "/room/tickets");
        assertThat(tickets.json().get("tickets")).hasSize(1);
        assertThat(tickets.json().get("tickets").get(0).get("ticketId"))
                .isEqualTo(turn.json().get("ticketId"));
        assertThat(tickets.json().has("next")).isFalse();
    }

    @Test
    void refuses_who_cannot_wait_there() {
        var path = path(opening(now.plusSeconds(600)));

        assertThat(ana.get(path + "/place").status()).isEqualTo(404);
        assertThat(TestAccount.seller().put(path + "/place", "").status()).isEqualTo(403);
        assertThat(ana.put("/v1/sales/sal_" + "a".repeat(26) + "/place", "").status())
                .isEqualTo(404);
        assertThat(problem(ana.put(path(opening(now.minusSeconds(7_200))) + "/place", "")))
                .isEqualTo("sale-over");
        assertThat(ana.get(path + "/room/tickets?limit=0").status()).isEqualTo(400);
    }

    @Test
    void takes_in_whose_account_is_what_the_sale_asks_for_and_tells_others_what_is_missing() {
        var sale = opening(now.plusSeconds(600), Set.of(VERIFIED_EMAIL, VERIFIED_PHONE, ACCOUNT_BEFORE_ANNOUNCEMENT));
        var place = path(sale) + "/place";
        var before = sale.scheduledAt().minusMillis(1);

        var refused = ana.proving(new AccountClaims(Set.of(Contact.EMAIL), sale.scheduledAt()))
                .put(place, "");
        var known = ana.proving(new AccountClaims(Set.of(Contact.EMAIL, Contact.PHONE), before));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(problem(refused)).isEqualTo("not-eligible");
        assertThat(refused.json().get("saleId").asText()).isEqualTo(sale.id().value());
        assertThat(refused.json().get("unmet"))
                .extracting(condition -> condition.asText())
                .containsExactly("ACCOUNT_BEFORE_ANNOUNCEMENT", "VERIFIED_PHONE");
        assertThat(ana.get(place).status()).isEqualTo(404);
        assertThat(known.put(place, "").status()).isEqualTo(200);
    }

    @Test
    void commits_to_its_conditions_with_the_seed() throws Exception {
        var sale = opening(now.minusSeconds(60), Set.of(VERIFIED_EMAIL, ACCOUNT_BEFORE_ANNOUNCEMENT));

        var room = TestAccount.look(path(sale) + "/room").json();

        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(HexFormat.of().parseHex(room.get("seed").asText()));
        digest.update(("ACCOUNT_BEFORE_ANNOUNCEMENT VERIFIED_EMAIL "
                        + room.get("announcedAt").asText())
                .getBytes(US_ASCII));
        assertThat(room.get("seedCommitment").asText()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
        assertThat(room.get("conditions")).hasSize(2);
    }

    private static Sale opening(Instant opensAt) {
        return opening(opensAt, Set.of());
    }

    private static Sale opening(Instant opensAt, Set<AccountCondition> conditions) {
        var sale = TestRooms.sale(opensAt, 40, conditions);
        StoredSales.put(sale);
        return sale;
    }

    private static String path(Sale sale) {
        return "/v1/sales/" + sale.id();
    }

    private static String problem(Answer answer) {
        return answer.json().get("type").asText().replace("urn:stampede:problem:", "");
    }
}
