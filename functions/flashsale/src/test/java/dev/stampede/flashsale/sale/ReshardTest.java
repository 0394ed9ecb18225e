package dev.stampede.flashsale.sale;

import static dev.stampede.flashsale.sale.SaleDesk.BEFORE;
import static dev.stampede.flashsale.sale.SaleDesk.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.plan.StockShards;
import dev.stampede.model.stock.Reservation;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.StockMovement.Kind;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.model.stock.dynamodb.Reserving;
import dev.stampede.runtime.testing.LocalDynamoDb;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ReshardTest {

    private final SaleDesk desk = new SaleDesk();
    private final Reservations reservations = new Reservations(LocalDynamoDb.client(), MarketplaceTables.STOCK);

    @Test
    void splits_over_more_shards_and_merges_them_again() {
        var sale = desk.scheduled(desk.offer(1_000, 1), 1_000, 1);
        var offer = sale.offerIds().getFirst();

        desk.changes.peak().change(sale.id(), desk.organiser, peakOf(12));

        assertThat(desk.stored(offer).shards()).isEqualTo(12);
        assertThat(desk.shards(offer)).extracting(Shard::available).allMatch(units -> units == 83 || units == 84);
        assertThat(desk.shards(offer)).allSatisfy(shard -> {
            assertThat(shard.of()).isEqualTo(12);
            assertThat(shard.opensAt()).isEqualTo(OPENS);
        });

        desk.changes.peak().change(sale.id(), desk.organiser, peakOf(2));

        assertThat(desk.stored(offer).shards()).isEqualTo(2);
        assertThat(desk.shards(offer)).extracting(Shard::of).containsOnly(2);
        assertThat(desk.free(offer)).isEqualTo(1_000);
        assertThat(desk.stocked(offer)).isEqualTo(1_000);
    }

    @Test
    void splits_as_wide_as_an_offer_can_be() {
        var sale = desk.scheduled(desk.offer(900, 1), 900, 1);
        var offer = sale.offerIds().getFirst();

        desk.changes.peak().change(sale.id(), desk.organiser, StockShards.highestPeak());

        assertThat(desk.stored(offer).shards()).isEqualTo(90);
        assertThat(desk.shards(offer)).extracting(Shard::available).containsOnly(10L);
    }

    @Test
    void tells_shards_how_many_they_are_where_a_merge_was_interrupted() {
        var sale = desk.scheduled(desk.offer(900, 1), 900, peakOf(3));
        var offer = sale.offerIds().getFirst();
        mergeLast(offer);

        desk.reshard.to(2, offer);

        assertThat(desk.shards(offer)).extracting(Shard::of).containsExactly(2, 2);
    }

    @Test
    void tells_shards_how_many_they_are_also_when_the_sale_was_cancelled_since() {
        var sale = desk.scheduled(desk.offer(900, 1), 900, peakOf(3));
        var offer = sale.offerIds().getFirst();
        mergeLast(offer);

        desk.changes.cancel().cancel(sale.id(), desk.organiser);

        assertThat(desk.shards(offer)).extracting(Shard::of).containsExactly(2, 2);
    }

    private void mergeLast(OfferId offer) {
        var last = desk.shards(offer).getLast();
        var units = Map.of(0, last.available(), last.number(), -last.available());
        var merged = new StockMovement("merge-" + offer, Kind.RESHARDING, offer, units, "shards merged", "", BEFORE);
        desk.stock.mergeLast(desk.stored(offer), last, merged);
    }

    @Test
    void takes_a_shard_away_in_which_an_order_was_left_behind() {
        var sale = desk.scheduled(desk.offer(900, 1), 900, peakOf(2));
        var offer = sale.offerIds().getFirst();
        var order = OrderId.placedBy(new ShopperId("gone"), "key-" + offer);
        reservations.reserve(offer, 1, new Reservation("left behind", order, 3, OPENS), 1, List.of());
        var wanted = sale.forPeak(1);
        desk.book.change(sale, wanted, AuditEntry.of(OPENS, "organiser", "peak", sale, wanted), OPENS);

        var tending = desk.at(OPENS.plusSeconds(120)).tend();

        assertThat(tending.failed()).isZero();
        assertThat(desk.shards(offer)).singleElement().satisfies(shard -> {
            assertThat(shard.available()).isEqualTo(900);
            assertThat(shard.reserved()).isEmpty();
        });
    }

    @Test
    void takes_no_shard_away_in_which_units_were_reserved_since_it_was_read() {
        var sale = desk.scheduled(desk.offer(900, 1), 900, peakOf(2));
        var offer = sale.offerIds().getFirst();
        var read = desk.shards(offer).getLast();
        var order = OrderId.placedBy(new ShopperId("quick"), "key-" + offer);
        reservations.reserve(offer, 1, new Reservation("quick", order, 3, OPENS), 1, List.of());
        var reserved = desk.shards(offer).getLast();
        // As many are free as were read: another order's units have just come back.
        var asFree = new Shard(
                read.offer(),
                read.number(),
                read.of(),
                reserved.available(),
                List.of(),
                reserved.revision(),
                read.termsVersion(),
                read.opensAt(),
                read.closesAt());
        var units = Map.of(0, asFree.available(), 1, -asFree.available());

        var merging = desk.stock.mergeLast(
                desk.stored(offer),
                asFree,
                new StockMovement(
                        "m-" + offer, StockMovement.Kind.RESHARDING, offer, units, "shards merged", "", BEFORE));

        assertThat(merging).isInstanceOf(Attempt.Overtaken.class);
        assertThat(desk.shards(offer)).hasSize(2);
    }

    @Test
    void loses_no_unit_and_sells_none_twice_while_it_splits_and_merges() throws Exception {
        var sale = desk.scheduled(desk.offer(2_000, 1), 2_000, 1);
        var offer = sale.offerIds().getFirst();
        desk.at(OPENS.plusSeconds(1));
        var selling = new AtomicBoolean(true);
        try (var shoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            var sold = new ArrayList<Future<Long>>();
            for (int shopper = 0; shopper < 4; shopper++) {
                sold.add(shoppers.submit(buying(offer, shopper, selling)));
            }
            for (int shards : new int[] {3, 8, 5, 9, 2}) {
                desk.changes.peak().change(sale.id(), desk.organiser, peakOf(shards));
            }
            selling.set(false);
            long units = 0;
            for (var of : sold) {
                units += of.get();
            }

            assertThat(units).isPositive();
            assertThat(desk.stored(offer).shards()).isEqualTo(2);
            assertThat(desk.free(offer) + units).isEqualTo(2_000);
            assertThat(desk.stocked(offer)).isEqualTo(2_000);
        }
    }

    private static long peakOf(int shards) {
        return StockShards.highestPeak() / 90 * shards;
    }

    /** Takes one unit after the other, from whichever shard it knows of, as the sale lane does. */
    private Callable<Long> buying(OfferId offer, int shopper, AtomicBoolean selling) {
        return () -> {
            long sold = 0;
            int shard = shopper;
            while (selling.get()) {
                var order = OrderId.placedBy(
                        new ShopperId("shopper" + shopper), UUID.randomUUID().toString());
                var wanted = new Reservation(UUID.randomUUID().toString(), order, 1, desk.clock.instant());
                var outcome = reservations.reserve(offer, shard, wanted, 1, List.of());
                if (outcome instanceof Reserving.Reserved) {
                    reservations.settle(offer, shard, wanted);
                    sold++;
                }
                shard = outcome instanceof Reserving.NoSuchShard ? 0 : shard + 1;
            }
            return sold;
        };
    }
}
