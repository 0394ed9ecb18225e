package dev.stampede.flashsale.treasure.dynamodb;

import static dev.stampede.flashsale.treasure.TestTreasures.CLOSES;
import static dev.stampede.flashsale.treasure.TestTreasures.CODE;
import static dev.stampede.flashsale.treasure.TestTreasures.OPENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.flashsale.treasure.Claiming;
import dev.stampede.flashsale.treasure.Treasure;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import java.time.Instant;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** One claim after the other. */
class ClaimsTest {

    private static Claiming.Claimed claimedAt(Treasure treasure, Instant at) {
        return new Claiming.Claimed(treasure, at);
    }

    /** Has that many others find it. */
    private static Hunt emptied(Treasure treasure) {
        var others = Hunt.at(OPENS);
        for (int other = 0; other < treasure.count(); other++) {
            assertThat(others.claim(treasure, "other-" + other)).isEqualTo(claimedAt(treasure, OPENS));
        }
        return others;
    }

    @Test
    void finds_the_treasure_with_one_call() {
        var treasure = Hunt.hidden("one call", 10);
        var hunt = Hunt.at(OPENS);
        hunt.claims().claim(treasure.id(), new ShopperId("ada"), "wrong");

        assertThat(hunt.claim(treasure, "ada")).isEqualTo(claimedAt(treasure, OPENS));

        assertThat(hunt.dynamoDb().calls()).containsExactly("GetItem", "UpdateItem");
    }

    @Test
    void each_claim_is_one_write_unit_up_to_the_last_of_a_chest() {
        var treasure = Hunt.hidden("units", 20);

        var hunt = emptied(treasure);

        assertThat(hunt.dynamoDb().writeUnits()).hasSize(20).containsOnly(1.0);
    }

    @Test
    void the_same_claim_comes_back_however_often_and_wherever_it_is_asked_for() {
        var treasure = Hunt.hidden("again", 2);
        var first = Hunt.at(OPENS).claim(treasure, "ada");
        var later = Hunt.at(OPENS.plusSeconds(60));

        assertThat(later.claim(treasure, "ada")).isEqualTo(first);
        assertThat(later.claim(treasure, "bob")).isEqualTo(claimedAt(treasure, OPENS.plusSeconds(60)));
        assertThat(later.claim(treasure, "ada")).isEqualTo(first);
        assertThat(later.claim(treasure, "cleo")).isEqualTo(new Claiming.Gone());
        assertThat(Hunt.at(OPENS.plusSeconds(120)).claim(treasure, "ada")).isEqualTo(first);
    }

    @Test
    void whoever_comes_too_late_costs_no_call_once_all_is_known_to_be_gone() {
        var treasure = Hunt.hidden("late", 130);
        var hunt = emptied(treasure);
        hunt.claim(treasure, "late");
        int before = hunt.dynamoDb().calls().size();

        assertThat(hunt.claim(treasure, "too late")).isEqualTo(new Claiming.Gone());
        assertThat(hunt.claim(treasure, "other-7")).isEqualTo(claimedAt(treasure, OPENS));

        assertThat(hunt.dynamoDb().calls()).hasSize(before);
    }

    @Test
    void an_environment_that_knows_nothing_learns_in_two_calls_that_all_chests_are_emptied() {
        var treasure = Hunt.hidden("learns", 130);
        emptied(treasure);
        var late = Hunt.at(OPENS);

        assertThat(late.claim(treasure, "late")).isEqualTo(new Claiming.Gone());

        assertThat(late.dynamoDb().calls()).containsExactly("GetItem", "UpdateItem", "BatchGetItem");
    }

    @Test
    void a_wrong_code_writes_nothing() {
        var treasure = Hunt.hidden("wrong", 1);
        var hunt = Hunt.at(OPENS);

        var told = hunt.claims().claim(treasure.id(), new ShopperId("ada"), CODE + "8");

        assertThat(told).isEqualTo(new Claiming.WrongCode());
        assertThat(hunt.dynamoDb().calls()).containsExactly("GetItem");
        assertThat(hunt.claim(treasure, "bob")).isInstanceOf(Claiming.Claimed.class);
    }

    @Test
    void before_it_opens_nobody_learns_whether_a_code_is_right() {
        var treasure = Hunt.hidden("early", 1);
        var early = Hunt.at(OPENS.minusMillis(1));

        assertThat(early.claim(treasure, "ada")).isEqualTo(new Claiming.NotOpen(treasure));
        assertThat(early.claims().claim(treasure.id(), new ShopperId("ada"), "wrong"))
                .isEqualTo(new Claiming.NotOpen(treasure));
    }

    @Test
    void after_it_has_closed_only_those_who_found_it_before_have_found_it() {
        var treasure = Hunt.hidden("closed", 3);
        Hunt.at(CLOSES).claim(treasure, "ada");
        var late = Hunt.at(CLOSES.plusMillis(1));

        assertThat(late.claim(treasure, "ada")).isEqualTo(claimedAt(treasure, CLOSES));
        assertThat(late.claim(treasure, "bob")).isEqualTo(new Claiming.NotOpen(treasure));
        assertThat(late.dynamoDb().calls()).doesNotContain("UpdateItem");
    }

    @Test
    void there_is_nothing_where_nobody_hid_anything() {
        var nowhere = TreasureId.hiddenBy("nobody", "nothing");

        assertThat(Hunt.at(OPENS).claims().claim(nowhere, new ShopperId("ada"), CODE))
                .isEqualTo(new Claiming.NoSuchTreasure());
    }

    @Test
    void a_claim_whose_answer_was_lost_is_found_by_the_next_try() {
        var treasure = Hunt.hidden("lost", 40);
        var lost = new AtomicBoolean();
        var hunt = Hunt.at(OPENS, (request, update) -> {
            var answer = update.get();
            if (lost.compareAndSet(false, true)) {
                throw SdkClientException.create("the connection broke");
            }
            return answer;
        });

        assertThat(hunt.claim(treasure, "ada")).isEqualTo(claimedAt(treasure, OPENS));

        assertThat(hunt.dynamoDb().calls()).containsExactly("GetItem", "UpdateItem", "UpdateItem");
        assertThat(hunt.dynamoDb().writeUnits()).hasSize(1);
    }

    @Test
    void a_chest_that_cannot_be_reached_is_never_left_for_another() {
        var treasure = Hunt.hidden("unreachable", 40);
        var asked = new TreeSet<String>();
        var hunt = Hunt.at(OPENS, (request, update) -> {
            asked.add(request.key().toString());
            throw SdkClientException.create("nobody answers");
        });

        assertThatThrownBy(() -> hunt.claim(treasure, "ada")).isInstanceOf(StoreBusy.class);

        assertThat(asked).hasSize(1);
        assertThat(hunt.dynamoDb().calls()).doesNotContain("BatchGetItem");
    }
}
