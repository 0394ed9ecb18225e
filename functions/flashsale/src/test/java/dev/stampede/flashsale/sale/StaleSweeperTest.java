package dev.stampede.flashsale.sale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.stock.Reservation;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.model.stock.dynamodb.Reserving;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who read a sale or its stock a while ago, and goes on when others have changed it. */
class StaleSweeperTest {

    private final SaleDesk desk = new SaleDesk();
    private final OfferId ordinary = desk.offer(100, 2);
    private final Sale sale = desk.scheduled(ordinary, 60, 700);
    private final OfferId offer = sale.offerIds().getFirst();

    @Test
    void reopens_no_sale_that_was_paused_since() {
        var open = desk.stored(offer).terms();
        desk.changes.pause().pause(sale.id(), desk.organiser);
        var paused = desk.stored(offer);

        assertThat(desk.stock.pin(sale, paused, open)).isInstanceOf(Attempt.Overtaken.class);

        assertThat(desk.stored(offer).terms().isPaused()).isTrue();
    }

    @Test
    void cancels_no_sale_that_was_changed_since() {
        desk.changes.pause().pause(sale.id(), desk.organiser);
        var now = desk.clock.instant();
        var cancelled = sale.cancelledAt(now);
        var entry = AuditEntry.of(now, AuditEntry.MARKETPLACE, "give up", sale, cancelled);

        assertThat(desk.book.change(sale, cancelled, entry, now)).isInstanceOf(Attempt.Overtaken.class);

        assertThat(desk.book.find(sale.id())).map(Sale::status).contains(SaleStatus.PAUSED);
    }

    @Test
    void takes_no_shard_away_in_which_units_are_reserved() {
        desk.at(SaleDesk.OPENS.plusSeconds(10));
        int number = desk.stored(offer).shards() - 1;
        assertThat(number).isPositive();
        assertThat(reserve(number)).isInstanceOf(Reserving.Reserved.class);
        var last = desk.shards(offer).getLast();
        var units = new StockMovement(
                UUID.randomUUID().toString(),
                StockMovement.Kind.RESHARDING,
                offer,
                Map.of(number, -last.available(), 0, last.available()),
                "merged",
                "",
                desk.clock.instant());

        assertThat(desk.stock.mergeLast(desk.stored(offer), last, units)).isInstanceOf(Attempt.Overtaken.class);

        assertThat(desk.shards(offer).getLast()).isEqualTo(last);
    }

    private Reserving reserve(int shard) {
        var order = OrderId.placedBy(new ShopperId("ana"), UUID.randomUUID().toString());
        var wanted = new Reservation("attempt", order, 1, desk.clock.instant());
        return new Reservations(LocalDynamoDb.client(), MarketplaceTables.STOCK)
                .reserve(offer, shard, wanted, 1, List.of());
    }
}
