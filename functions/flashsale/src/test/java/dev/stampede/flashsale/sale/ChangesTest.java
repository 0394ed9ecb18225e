package dev.stampede.flashsale.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.order.dynamodb.StaleReservations;
import dev.stampede.model.stock.Reservation;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.model.stock.dynamodb.Reserving;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangesTest {

    /** Only one sale is due by then. */
    private static final Instant LONG_BEFORE_OTHERS = Instant.EPOCH;

    private final SaleDesk desk = new SaleDesk();
    private OfferId ordinary;
    private Sale sale;
    private OfferId offer;

    @BeforeEach
    void schedule() {
        ordinary = desk.offer(100, 2);
        sale = desk.scheduled(ordinary, 60, 250);
        offer = sale.offerIds().getFirst();
    }

    @Test
    void a_paused_sale_sells_nothing_until_it_is_resumed() {
        desk.at(SaleDesk.OPENS.plusSeconds(10));
        assertThat(reserve(1)).isInstanceOf(Reserving.Reserved.class);

        assertThat(desk.changes.pause().pause(sale.id(), desk.organiser)).isInstanceOf(SaleChange.Changed.class);
        assertThat(reserve(1)).isInstanceOf(Reserving.Refused.class);
        assertThat(desk.stored(offer).terms().isPaused()).isTrue();
        assertThat(stored().stateAt(desk.clock.instant())).isEqualTo(SaleState.PAUSED);

        desk.changes.resume().resume(sale.id(), desk.organiser);
        assertThat(reserve(1)).isInstanceOf(Reserving.Reserved.class);
        assertThat(desk.stored(offer).terms().version()).isEqualTo(1);
    }

    @Test
    void an_extended_sale_sells_longer_on_the_same_terms() {
        desk.at(SaleDesk.CLOSES.minusSeconds(1));

        desk.changes.extend().extend(sale.id(), desk.organiser, SaleDesk.CLOSES.plusSeconds(600));

        desk.at(SaleDesk.CLOSES.plusSeconds(60));
        assertThat(reserve(1)).isInstanceOf(Reserving.Reserved.class);
        desk.at(SaleDesk.CLOSES.plusSeconds(601));
        assertThat(reserve(1)).isInstanceOf(Reserving.Refused.class);
    }

    @Test
    void a_sale_is_never_shortened() {
        assertThat(desk.changes.extend().extend(sale.id(), desk.organiser, SaleDesk.CLOSES.minusSeconds(1)))
                .isEqualTo(new SaleChange.ClosesLaterAlready(SaleDesk.CLOSES));
    }

    @Test
    void a_cancelled_sale_sells_nothing_and_gives_everything_back() {
        desk.at(SaleDesk.OPENS.plusSeconds(10));

        desk.changes.cancel().cancel(sale.id(), desk.organiser);
        assertThat(reserve(1)).isInstanceOf(Reserving.Refused.class);
        tendAt(SaleDesk.OPENS.plus(Duration.ofMinutes(3)));

        assertThat(desk.free(ordinary)).isEqualTo(100);
        assertThat(desk.free(offer)).isZero();
        assertThat(desk.stocked(offer)).isZero();
        assertThat(desk.changes.resume().resume(sale.id(), desk.organiser)).isInstanceOf(SaleChange.Over.class);
    }

    @Test
    void gives_back_after_closing_what_is_left_and_what_comes_back_later() {
        desk.at(SaleDesk.OPENS.plusSeconds(1));
        assertThat(reserve(5)).isInstanceOf(Reserving.Reserved.class);

        tendAt(SaleDesk.OPENS.plusSeconds(30));
        assertThat(desk.free(ordinary)).as("while it sells nothing goes back").isEqualTo(40);
        tendAt(SaleDesk.CLOSES.plusSeconds(2));

        assertThat(desk.free(ordinary)).isEqualTo(100);
        assertThat(desk.stocked(ordinary)).isEqualTo(100);
        assertThat(desk.stocked(offer)).isZero();
    }

    @Test
    void leaves_a_fresh_reservation_alone_and_ends_a_stale_one() {
        desk.at(SaleDesk.CLOSES.minusSeconds(1));
        assertThat(reserve(5)).isInstanceOf(Reserving.Reserved.class);

        tendAt(SaleDesk.CLOSES.plusSeconds(2));
        assertThat(desk.free(ordinary)).isEqualTo(95);
        tendAt(SaleDesk.CLOSES.plus(StaleReservations.AFTER).plus(Duration.ofMinutes(2)));

        assertThat(desk.free(ordinary)).isEqualTo(100);
        assertThat(desk.shards(offer))
                .allSatisfy(shard -> assertThat(shard.reserved()).isEmpty());
    }

    @Test
    void writes_down_each_change_once() {
        desk.changes.pause().pause(sale.id(), desk.organiser);
        desk.changes.pause().pause(sale.id(), desk.organiser);
        desk.changes.resume().resume(sale.id(), new Organiser.Operator("operator"));

        assertThat(desk.book.audit(sale.id()))
                .extracting(AuditEntry::what, AuditEntry::by)
                .containsExactly(
                        tuple("schedule", desk.account), tuple("pause", desk.account), tuple("resume", "operator"));
    }

    @Test
    void is_changed_by_its_organiser_and_operators_only() {
        var other = new Organiser.Seller("other", SellerId.ofAccount("other"));

        assertThat(desk.changes.pause().pause(sale.id(), other)).isInstanceOf(SaleChange.NotTheirs.class);
        assertThat(desk.changes.pause().pause(new SaleId("sal_" + "a".repeat(26)), other))
                .isInstanceOf(SaleChange.NoSuchSale.class);
        assertThat(stored()).isEqualTo(sale);
    }

    @Test
    void has_its_offers_follow_a_change_that_was_interrupted() {
        var paused = sale.to(SaleStatus.PAUSED);
        desk.book.change(sale, paused, AuditEntry.of(SaleDesk.BEFORE, "a", "pause", sale, paused), SaleDesk.BEFORE);
        assertThat(desk.stored(offer).terms().isPaused()).isFalse();

        tendAt(SaleDesk.BEFORE.plusSeconds(60));

        assertThat(desk.stored(offer).terms().isPaused()).isTrue();
        assertThat(desk.shards(offer))
                .allSatisfy(shard -> assertThat(shard.closesAt()).isBefore(shard.opensAt()));
    }

    @Test
    void merges_shards_after_it_has_ended_what_an_order_that_never_came_reserved_there() {
        desk.changes.peak().change(sale.id(), desk.organiser, 500);
        desk.at(SaleDesk.OPENS.plusSeconds(1));
        assertThat(reserve(1, 5)).isInstanceOf(Reserving.Reserved.class);
        var spread = stored();
        var merged = spread.forPeak(250);
        desk.book.change(
                spread, merged, AuditEntry.of(SaleDesk.OPENS, "a", "peak", spread, merged), LONG_BEFORE_OTHERS);

        desk.at(SaleDesk.OPENS.plus(StaleReservations.AFTER).plusSeconds(2));
        var tending = desk.tend.tend(LONG_BEFORE_OTHERS, desk.clock.instant().plusSeconds(30));

        assertThat(tending).isEqualTo(new Tending(1, 1, 0, 0));
        assertThat(desk.shards(offer)).extracting(Shard::available).containsExactly(60L);
    }

    /** Sales of other tests may be due too; of this one it is the look that counts. */
    private void tendAt(Instant time) {
        desk.at(time);
        for (int look = 0; look < 50 && desk.isDue(sale, time); look++) {
            desk.tend();
        }
    }

    private Sale stored() {
        return desk.book.find(sale.id()).orElseThrow();
    }

    private Reserving reserve(long units) {
        return reserve(0, units);
    }

    private Reserving reserve(int shard, long units) {
        var order = OrderId.placedBy(new ShopperId("shopper"), UUID.randomUUID().toString());
        var wanted = new Reservation(UUID.randomUUID().toString(), order, units, desk.clock.instant());
        return new Reservations(LocalDynamoDb.client(), MarketplaceTables.STOCK)
                .reserve(offer, shard, wanted, 1, List.of());
    }
}
