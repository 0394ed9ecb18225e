package dev.stampede.olist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stampede.client.SellerDesk.Zone;
import dev.stampede.olist.OlistData.Item;
import dev.stampede.olist.OlistData.OfferKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final OfferKey LAMP = new OfferKey("lamp", "ann");
    private static final OfferKey CHAIR = new OfferKey("chair", "bob");

    /** Placed in the order late, early; late is late by its earliest unit only. */
    private static final List<Item> ITEMS = List.of(
            new Item("late", 1, LAMP, Instant.parse("2017-01-03T00:00:00Z"), 1200, 300),
            new Item("late", 2, LAMP, Instant.parse("2017-01-02T00:00:00Z"), 1200, 50),
            new Item("late", 3, CHAIR, Instant.parse("2017-01-03T00:00:00Z"), 9900, 700),
            new Item("early", 1, LAMP, Instant.parse("2017-01-01T00:00:00Z"), 1000, 350));

    private static final Plan PLAN = Plan.of(new OlistData(Map.of(), Map.of(), ITEMS, List.of()));

    @Test
    void sells_in_the_order_of_time() {
        assertThat(PLAN.orders()).extracting(PastOrder::id).containsExactly("early", "late");
        assertThat(PLAN.orders()).extracting(PastOrder::postalCode).containsExactly("00000001", "00000002");
    }

    @Test
    void adds_up_the_units_of_an_offer_in_an_order() {
        assertThat(PLAN.orders().getLast().lines())
                .containsExactly(new PastOrder.Line(LAMP, 2, 1200), new PastOrder.Line(CHAIR, 1, 9900));
        assertThat(PLAN.orders().getLast().freightBySeller()).isEqualTo(Map.of("ann", 350L, "bob", 700L));
    }

    @Test
    void opens_an_offer_at_its_first_price_with_all_units_ever_sold() {
        assertThat(PLAN.offers()).containsEntry(LAMP, new Plan.Opening(1000, 3));
    }

    @Test
    void puts_the_postal_codes_of_orders_with_equal_freight_into_one_zone() {
        assertThat(new Tariffs(PLAN.orders()).of("ann"))
                .singleElement()
                .extracting(Zone::postalPrefixes)
                .isEqualTo(List.of("00000001", "00000002"));
    }

    @Test
    void sends_orders_of_equal_freight_to_one_place() {
        var items = IntStream.range(0, 1_200)
                .mapToObj(number -> item("order" + number, 350))
                .toList();
        var plan = Plan.of(new OlistData(Map.of(), Map.of(), items, List.of()));

        assertThat(new Tariffs(plan.orders()).of("ann"))
                .singleElement()
                .extracting(Zone::postalPrefixes)
                .isEqualTo(List.of("00000001"));
    }

    @Test
    void names_the_seller_whose_tariff_has_no_room_for_all_freights() {
        var items = IntStream.range(0, 2_001)
                .mapToObj(number -> item("order" + number, 100 + number))
                .toList();
        var tariffs = new Tariffs(
                Plan.of(new OlistData(Map.of(), Map.of(), items, List.of())).orders());

        assertThatThrownBy(tariffs::requirePossible).hasMessageContainingAll("seller ann", "2,001", "2,000 zones");
    }

    @Test
    void splits_the_places_of_one_freight_over_zones_that_each_have_room() {
        var items = IntStream.range(0, 501)
                .boxed()
                .flatMap(number -> Stream.of(
                        item("order" + number, 350),
                        new Item("order" + number, 2, CHAIR, Instant.parse("2017-01-01T00:00:00Z"), 9900, number)))
                .toList();
        var plan = Plan.of(new OlistData(Map.of(), Map.of(), items, List.of()));

        assertThat(new Tariffs(plan.orders()).of("ann"))
                .extracting(zone -> zone.postalPrefixes().size())
                .containsExactly(500, 1);
    }

    private static Item item(String order, long freightCents) {
        return new Item(order, 1, LAMP, Instant.parse("2017-01-01T00:00:00Z"), 1000, freightCents);
    }

    @Test
    void expects_what_the_rows_add_up_to() {
        assertThat(PLAN.expected()).isEqualTo(new Figures(2, 4, 2, 2, 2, 1, 1, 13_300, 1_400));
    }

    @Test
    void takes_only_what_the_first_orders_need() {
        var first = Plan.ofFirst(
                new OlistData(
                        Map.of(
                                "ann", new OlistData.Seller("ann", "01234", "rio", "RJ"),
                                "bob", new OlistData.Seller("bob", "01234", "rio", "RJ")),
                        Map.of(),
                        ITEMS,
                        List.of()),
                1);

        assertThat(first.orders()).extracting(PastOrder::id).containsExactly("early");
        assertThat(first.data().sellers()).containsOnlyKeys("ann");
    }

    @Test
    void lets_an_order_wait_for_the_one_that_shares_an_offer_with_it() {
        var queueing = new Queueing(PLAN.orders());
        var late = PLAN.orders().getLast();
        var turn = CompletableFuture.runAsync(() -> queueing.awaitTurnOf(late));

        queueing.awaitTurnOf(PLAN.orders().getFirst());
        assertThat(turn).isNotDone();
        queueing.leave(PLAN.orders().getFirst());

        assertThat(turn).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void expects_the_figures_that_the_real_folder_is_published_with() {
        var folder = Stream.ofNullable(System.getenv("OLIST_DIR")).map(Path::of).findFirst();
        assumeTrue(folder.isPresent(), "OLIST_DIR doesn't name the folder with the data set");

        var data = OlistData.read(folder.orElseThrow());

        assertThat(data.badRows()).isEmpty();
        assertThat(Plan.of(data).expected())
                .isEqualTo(new Figures(6_644, 7_533, 1_408, 4_851, 4_955, 78, 378, 90_709_441, 15_067_248));
    }
}
