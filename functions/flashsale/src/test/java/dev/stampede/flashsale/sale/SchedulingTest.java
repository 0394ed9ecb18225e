package dev.stampede.flashsale.sale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.dynamodb.Pause;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.money.Money;
import dev.stampede.model.plan.StockShards;
import dev.stampede.model.stock.Shard;
import dev.stampede.runtime.testing.LocalDynamoDb;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SchedulingTest {

    private final SaleDesk desk = new SaleDesk();

    @Test
    void sets_stock_aside_in_shards_of_its_own() {
        var ordinary = desk.offer(100, 2);

        var sale = desk.scheduled(ordinary, 60, 220);

        assertThat(sale.status()).isEqualTo(SaleStatus.SCHEDULED);
        var offer = desk.stored(sale.offerIds().getFirst());
        assertThat(offer.shards()).isEqualTo(desk.shards(offer.id()).size()).isGreaterThan(0);
        assertThat(offer.access().perShopper()).isEqualTo(2);
        assertThat(desk.shards(offer.id())).allSatisfy(shard -> {
            assertThat(shard.opensAt()).isEqualTo(SaleDesk.OPENS);
            assertThat(shard.closesAt()).isEqualTo(SaleDesk.CLOSES);
            assertThat(shard.of()).isEqualTo(offer.shards());
        });
        assertThat(desk.free(offer.id())).isEqualTo(60);
        assertThat(desk.free(ordinary)).isEqualTo(40);
        assertThat(desk.stocked(offer.id())).isEqualTo(60);
        assertThat(desk.stocked(ordinary)).isEqualTo(40);
    }

    @Test
    void schedules_once_for_a_key() {
        var ordinary = desk.offer(100, 1);

        var first = desk.scheduled(ordinary, 60, 10);
        var again = desk.at(SaleDesk.OPENS.plusSeconds(1)).scheduled(ordinary, 60, 10);

        assertThat(again).isEqualTo(first);
        assertThat(desk.free(ordinary)).isEqualTo(40);
        assertThat(desk.schedule.schedule(desk.request(ordinary, 61, 10))).isInstanceOf(Scheduling.KeyReused.class);
    }

    @Test
    void goes_on_where_an_interrupted_request_stopped() {
        var ordinary = desk.offer(100, 1);
        var prepared = desk.scheduled(ordinary, 60, 10);
        var stopped = desk.offer(100, 1);
        var interrupted = desk.request(stopped, 30, 10);
        desk.book.begin(preparing(interrupted, prepared), SaleDesk.BEFORE.plus(NextLook.PREPARING));

        var outcome = desk.schedule.schedule(interrupted);

        assertThat(outcome).isInstanceOf(Scheduling.Scheduled.class);
        assertThat(desk.free(stopped)).isEqualTo(70);
    }

    @Test
    void refuses_a_price_above_that_of_every_day() {
        var ordinary = desk.offer(10, 2);
        var dear = desk.request(ordinary, 5, 10, Money.of(2001, "BRL"));

        assertThat(desk.schedule.schedule(dear))
                .isEqualTo(new Scheduling.AboveOrdinaryPrice(ordinary, Money.of(2000, "BRL")));
        assertThat(desk.free(ordinary)).isEqualTo(10);
    }

    @Test
    void refuses_what_the_offer_has_not_got() {
        var ordinary = desk.offer(10, 2);

        assertThat(desk.schedule.schedule(desk.request(ordinary, 11, 10)))
                .isEqualTo(new Scheduling.NotEnoughStock(ordinary, 10));
        assertThat(desk.book.find(desk.request(ordinary, 11, 10).id())).isEmpty();
        assertThat(desk.free(ordinary)).isEqualTo(10);
    }

    @Test
    void refuses_stock_that_no_transaction_can_gather() {
        var spread = desk.offer(900, 90);
        var request = desk.request(spread, 900, StockShards.highestPeak());

        assertThat(desk.schedule.schedule(request)).isEqualTo(new Scheduling.TooSpread(spread, 60));
        assertThat(desk.free(spread)).isEqualTo(900);
        assertThat(desk.book.find(request.id()).orElseThrow().status()).isEqualTo(SaleStatus.CANCELLED);
    }

    @Test
    void keeps_the_seed_to_itself() {
        var sale = desk.scheduled(desk.offer(10, 1), 5, 10);

        assertThat(sale.toString()).doesNotContain(sale.seed().hex()).contains(sale.seedCommitment());
        assertThat(sale.seed().bytes()).hasSize(32);
    }

    @Test
    void gives_back_what_an_abandoned_preparation_has_set_aside() {
        var ordinary = desk.offer(100, 1);
        var prepared = desk.scheduled(desk.offer(10, 1), 5, 10);
        var request = desk.request(ordinary, 30, 10);
        var preparing = preparing(request, prepared);
        desk.book.begin(preparing, SaleDesk.BEFORE.plus(NextLook.PREPARING));
        var aside = new SetAside(desk.stock, retries(), desk.clock);
        assertThat(aside.of(preparing, preparing.offers().getFirst(), desk.stored(ordinary)))
                .isEmpty();
        assertThat(desk.free(ordinary)).isEqualTo(70);

        desk.at(SaleDesk.BEFORE.plus(Duration.ofMinutes(11))).tend();

        assertThat(desk.free(ordinary)).isEqualTo(100);
        assertThat(desk.shards(preparing.offerIds().getFirst()))
                .extracting(Shard::available)
                .containsOnly(0L);
        assertThat(desk.book.find(preparing.id()).orElseThrow().status()).isEqualTo(SaleStatus.CANCELLED);
        assertThat(aside.of(preparing, preparing.offers().getFirst(), desk.stored(ordinary)))
                .as("nothing more is set aside once it is given up")
                .isEmpty();
        assertThat(desk.free(ordinary)).isEqualTo(100);
    }

    private static Retries retries() {
        return new Retries(
                new Transactions(LocalDynamoDb.client()),
                Clock.systemUTC(),
                Pause.real(),
                new Random(3),
                Duration.ofSeconds(5));
    }

    private static Sale preparing(SaleRequest request, Sale like) {
        var wanted = request.offers().getFirst();
        return new Sale(
                request.id(),
                request.organiser().account(),
                request.title(),
                SaleStatus.PREPARING,
                request.opensAt(),
                request.closesAt(),
                request.peakOrders(),
                request.admission(),
                request.conditions(),
                List.of(new SaleOffer(
                        wanted.offer(),
                        wanted.price(),
                        like.offers().getFirst().ordinaryPrice(),
                        wanted.stock(),
                        wanted.perShopper())),
                like.seed(),
                request.fingerprint(),
                1,
                SaleDesk.BEFORE);
    }
}
