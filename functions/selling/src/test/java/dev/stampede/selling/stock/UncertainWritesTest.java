package dev.stampede.selling.stock;

import static dev.stampede.selling.stock.RehearsedStockBook.Mishap.CONFLICT;
import static dev.stampede.selling.stock.RehearsedStockBook.Mishap.LOST_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.Shard;
import dev.stampede.runtime.testing.LocalDynamoDb;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Writes that meet a conflict, or whose answer is lost: DynamoDB Local never lets either happen. */
class UncertainWritesTest {

    private static final OfferId OFFER = OfferId.parse("prd_%1$s.slr_%1$s".formatted("a".repeat(26)));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private static final List<Shard> TWO_SHARDS = List.of(
            new Shard(OFFER, 0, 2, 4, List.of(), 0, 1, Instant.EPOCH, Instant.EPOCH),
            new Shard(OFFER, 1, 2, 4, List.of(), 0, 1, Instant.EPOCH, Instant.EPOCH));

    /** On a clock that stands still, any budget but none is enough for every try. */
    private static Retries retries(Duration budget) {
        return new Retries(new Transactions(LocalDynamoDb.client()), CLOCK, time -> {}, new SecureRandom(), budget);
    }

    private static AdjustStock adjusting(RehearsedStockBook stock) {
        return new AdjustStock(stock, retries(Duration.ofSeconds(5)), CLOCK);
    }

    private static SetStock setting(RehearsedStockBook stock) {
        return new SetStock(stock, retries(Duration.ofSeconds(5)), CLOCK);
    }

    @Test
    void an_adjustment_is_tried_again_after_conflicts() {
        var stock = RehearsedStockBook.of(TWO_SHARDS, CONFLICT, CONFLICT);

        var outcome = adjusting(stock).adjust(new NewAdjustment(OFFER, "key", -3, "lost"));

        assertThat(outcome).isInstanceOf(Adjustment.Adjusted.class);
        assertThat(stock.free()).isEqualTo(5);
    }

    @Test
    void an_adjustment_whose_answer_was_lost_moves_nothing_twice() {
        var stock = RehearsedStockBook.of(TWO_SHARDS, LOST_ANSWER);

        var outcome = adjusting(stock).adjust(new NewAdjustment(OFFER, "key", -3, "lost"));

        assertThat(outcome).isInstanceOf(Adjustment.Adjusted.class);
        assertThat(stock.free()).isEqualTo(5);
        assertThat(stock.movements()).hasSize(1);
    }

    @Test
    void an_adjustment_that_took_the_last_units_before_its_answer_was_lost_is_no_shortage() {
        var stock = RehearsedStockBook.of(TWO_SHARDS, LOST_ANSWER);

        var outcome = adjusting(stock).adjust(new NewAdjustment(OFFER, "key", -8, "lost"));

        assertThat(outcome).isInstanceOf(Adjustment.Adjusted.class);
        assertThat(stock.free()).isZero();
    }

    @Test
    void stock_whose_setting_lost_its_answer_is_set_once() {
        var stock = RehearsedStockBook.of(TWO_SHARDS, CONFLICT, LOST_ANSWER);

        assertThat(setting(stock).set(new NewSetting(OFFER, 20, 0)))
                .isEqualTo(new StockSetting.Set(new OfferStock(20, 2)));
        assertThat(stock.free()).isEqualTo(20);
        assertThat(stock.movements()).hasSize(1);
    }

    @Test
    void gives_up_when_the_time_is_over() {
        var stock = RehearsedStockBook.of(TWO_SHARDS, CONFLICT, CONFLICT, CONFLICT);
        var hurried = new SetStock(stock, retries(Duration.ofNanos(-1)), CLOCK);

        assertThatThrownBy(() -> hurried.set(new NewSetting(OFFER, 20, 0))).isInstanceOf(StoreBusy.class);
        assertThat(stock.free()).isEqualTo(8);
    }
}
