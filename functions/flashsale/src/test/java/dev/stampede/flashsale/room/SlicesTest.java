package dev.stampede.flashsale.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.flashsale.sale.Seed;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.id.ShopperId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlicesTest {

    private static final SaleId SALE = SaleId.scheduledBy("ana", "key");
    private static final Seed SEED = new Seed("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");

    @ParameterizedTest
    @CsvSource({"0, 16", "8000, 16", "8001, 32", "1000000, 2048", "2000000, 4096", "9000000, 4096"})
    void lets_a_crowd_join_within_a_second(long shoppers, int slices) {
        assertThat(Slices.forCrowd(shoppers)).isEqualTo(slices);
    }

    @Test
    void expects_what_checkout_would_sell_in_ten_minutes() {
        assertThat(Slices.forPeak(1_000)).isEqualTo(Slices.forCrowd(600_000));
    }

    @Test
    void a_rank_is_the_hmac_of_the_ticket_under_the_seed() {
        assertThat(Rank.of(new TicketId("abcdefghijklmnopqrstuvwxyz"), SEED).hex())
                .isEqualTo("a2a97476b713163a2ff17284c8b4eb47713286511912c7e553c44bdaded7cf7f");
    }

    @Test
    void a_shopper_has_one_ticket_in_a_sale_and_another_in_the_next() {
        var ana = new ShopperId("ana");

        assertThat(TicketId.of(SALE, ana)).isEqualTo(TicketId.of(SALE, ana));
        assertThat(TicketId.of(SaleId.scheduledBy("ana", "other"), ana)).isNotEqualTo(TicketId.of(SALE, ana));
    }

    @Test
    void higher_ranks_lie_in_higher_slices() {
        assertThat(new Rank("0".repeat(64)).slice(16)).isZero();
        assertThat(new Rank("0fffffff" + "f".repeat(56)).slice(16)).isZero();
        assertThat(new Rank("10000000" + "0".repeat(56)).slice(16)).isEqualTo(1);
        assertThat(new Rank("f".repeat(64)).slice(4_096)).isEqualTo(4_095);
    }

    @Test
    void no_slice_of_a_crowd_takes_more_than_a_partition_writes_in_a_second() {
        int slices = Slices.forCrowd(100_000);
        var joins = new int[slices];
        IntStream.range(0, 100_000)
                .mapToObj(i -> Rank.of(TicketId.of(SALE, new ShopperId("shopper-" + i)), SEED))
                .forEach(rank -> joins[rank.slice(slices)]++);

        assertThat(IntStream.of(joins).max().orElseThrow()).isLessThan(1_000);
    }
}
