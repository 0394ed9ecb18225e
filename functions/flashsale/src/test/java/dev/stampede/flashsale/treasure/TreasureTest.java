package dev.stampede.flashsale.treasure;

import static dev.stampede.flashsale.treasure.TestTreasures.CLOSES;
import static dev.stampede.flashsale.treasure.TestTreasures.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.id.ShopperId;
import dev.stampede.model.id.TreasureId;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreasureTest {

    private static final ShopperId ADA = new ShopperId("ada");

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 20, 21, 39, 40, 41, 1_001, 10_000})
    void its_chests_hold_as_many_claims_as_it_has(int count) {
        var treasure = TestTreasures.of("sizes", count);

        var sizes = IntStream.range(0, treasure.chests())
                .map(number -> treasure.chest(number).size())
                .boxed()
                .toList();

        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(count);
        assertThat(sizes).allMatch(size -> size >= 1 && size <= Chest.MOST_CLAIMS);
    }

    @Test
    void a_finder_walks_all_chests_once_in_the_same_order_each_time() {
        var treasure = TestTreasures.of("walk", 130);

        var walk = Finder.of(treasure.id(), ADA).walk(treasure);

        assertThat(walk).hasSize(7).doesNotHaveDuplicates();
        assertThat(Finder.of(treasure.id(), ADA).walk(treasure)).isEqualTo(walk);
    }

    @Test
    void a_crowd_spreads_over_the_chests() {
        var treasure = TestTreasures.of("crowd", 200);

        var first = IntStream.range(0, 10_000)
                .mapToObj(shopper -> Finder.of(treasure.id(), new ShopperId("shopper-" + shopper))
                        .walk(treasure)
                        .getFirst())
                .collect(Collectors.groupingBy(Chest::number, Collectors.counting()));

        assertThat(first).hasSize(10);
        assertThat(first.values()).allMatch(shoppers -> shoppers > 850 && shoppers < 1_150);
    }

    @Test
    void clues_are_read_from_their_time_on() {
        var treasure = TestTreasures.of("clues", 1);

        assertThat(treasure.cluesAt(OPENS.minusSeconds(61))).isEmpty();
        assertThat(treasure.cluesAt(OPENS.minusSeconds(60)))
                .extracting(Clue::text)
                .containsExactly("Where the herd drinks");
        assertThat(treasure.cluesAt(OPENS.plusSeconds(60))).hasSize(2);
    }

    @Test
    void says_when_the_next_clue_opens_until_all_can_be_read() {
        var treasure = TestTreasures.of("next", 1);

        assertThat(treasure.nextClueAfter(OPENS.minusSeconds(61))).contains(OPENS.minusSeconds(60));
        assertThat(treasure.nextClueAfter(OPENS)).contains(OPENS.plusSeconds(60));
        assertThat(treasure.nextClueAfter(OPENS.plusSeconds(60))).isEmpty();
    }

    @Test
    void both_ends_of_its_time_belong_to_it() {
        var treasure = TestTreasures.of("time", 1);

        assertThat(treasure.isAhead(OPENS.minusMillis(1))).isTrue();
        assertThat(treasure.isAhead(OPENS)).isFalse();
        assertThat(treasure.isOver(CLOSES)).isFalse();
        assertThat(treasure.isOver(CLOSES.plusMillis(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Golden-Hoof-7, true",
        "' golden-hoof-7 ', true",
        "Golden-Hoof-8, false",
        "Golden-Hoof-, false",
        "'', false"
    })
    void opens_with_its_code_however_it_is_typed(String guess, boolean right) {
        assertThat(TestTreasures.of("code", 1).opensWith(guess)).isEqualTo(right);
    }

    @Test
    void the_same_code_of_another_treasure_looks_different() {
        var one = HiddenCode.of(TreasureId.hiddenBy("one", "key"), TestTreasures.CODE);
        var other = HiddenCode.of(TreasureId.hiddenBy("other", "key"), TestTreasures.CODE);

        assertThat(one.digest()).isNotEqualTo(other.digest()).matches("[0-9a-f]{64}");
        assertThat(one.toString()).doesNotContain(one.digest());
    }

    @Test
    void the_coupon_can_be_used_for_a_month_after_the_hunt() {
        var treasure = TestTreasures.of("coupon", 1);

        var coupon = treasure.couponFor(ADA);

        assertThat(coupon.expiresAt()).isEqualTo(CLOSES.plus(Duration.ofDays(30)));
        assertThat(coupon.shopper()).isEqualTo(ADA);
        assertThat(coupon.treasure()).isEqualTo(treasure.id());
        assertThat(coupon.seller()).isEqualTo(treasure.seller());
        assertThat(coupon.amount()).isEqualTo(treasure.discount());
    }

    @ParameterizedTest
    @CsvSource({"100, PLENTY", "11, PLENTY", "10, FEW", "1, FEW", "0, NONE"})
    void says_roughly_how_many_are_left_of_a_hundred(long left, Remaining remaining) {
        assertThat(Remaining.of(left, 100)).isEqualTo(remaining);
    }
}
