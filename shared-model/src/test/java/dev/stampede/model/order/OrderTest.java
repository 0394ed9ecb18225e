package dev.stampede.model.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.model.id.SellerId;
import dev.stampede.model.money.Money;
import dev.stampede.model.parcel.Parcel;
import dev.stampede.model.parcel.ParcelState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderTest {

    private final Order placed = TestOrders.placed();

    @Test
    void costs_its_lines_and_its_freight() {
        assertThat(placed.total()).isEqualTo(Money.of(3 * 1_000 + 250 + 499, "EUR"));
    }

    @Test
    void is_only_as_far_as_its_slowest_parcel() {
        assertThat(paid(ParcelState.DELIVERED, ParcelState.PACKED).progress()).isEqualTo(OrderProgress.PAID);
        assertThat(paid(ParcelState.DELIVERED, ParcelState.SHIPPED).progress()).isEqualTo(OrderProgress.SHIPPED);
        assertThat(paid(ParcelState.DELIVERED, ParcelState.DELIVERED).progress())
                .isEqualTo(OrderProgress.DELIVERED);
    }

    @Test
    void counts_as_shipped_once_any_parcel_has_left() {
        assertThat(paid(ParcelState.PACKED, ParcelState.TO_PACK).anyShipped()).isFalse();
        assertThat(paid(ParcelState.PACKED, ParcelState.SHIPPED).anyShipped()).isTrue();
    }

    @Test
    void dates_no_change_before_the_one_that_it_follows() {
        var byASlowClock = new StateChange(OrderState.PAID, TestOrders.PLACED_AT.minusMillis(900), "payment approved");
        assertThat(placed.dated(byASlowClock).at()).isEqualTo(TestOrders.PLACED_AT);
        var later = new StateChange(OrderState.PAID, TestOrders.PLACED_AT.plusMillis(1), "payment approved");
        assertThat(placed.dated(later)).isEqualTo(later);
    }

    @Test
    void dates_no_step_of_a_parcel_before_the_one_that_it_follows() {
        var toPack = Parcel.toPack(placed.id(), placed.sellers().getFirst(), TestOrders.PLACED_AT, "correlation");
        var packed = toPack.movedTo(ParcelState.PACKED, TestOrders.PLACED_AT.minusMillis(900), "");
        assertThat(packed.history().getLast().at()).isEqualTo(TestOrders.PLACED_AT);
    }

    @Test
    void hides_its_payment_token_when_it_is_printed() {
        assertThat(placed.toString()).doesNotContain(placed.paymentToken().value());
    }

    @Test
    void has_a_parcel_to_pack_for_each_seller_once_it_is_seen_paid_whatever_else_is_seen() {
        var whole = paid(ParcelState.DELIVERED, ParcelState.TO_PACK);
        var unseen = OrderWithParcels.read(whole.order(), List.of());
        var half = OrderWithParcels.read(whole.order(), whole.parcels().subList(0, 1));

        assertThat(unseen.parcels()).extracting(Parcel::state).containsOnly(ParcelState.TO_PACK);
        assertThat(unseen.parcels())
                .extracting(Parcel::seller)
                .containsExactlyElementsOf(whole.order().sellers());
        assertThat(unseen.progress()).isEqualTo(OrderProgress.PAID);
        assertThat(half.parcels())
                .extracting(Parcel::state)
                .containsExactly(ParcelState.DELIVERED, ParcelState.TO_PACK);
        assertThat(half.progress()).isEqualTo(OrderProgress.PAID);
    }

    @Test
    void has_no_parcels_before_it_is_seen_paid() {
        assertThat(OrderWithParcels.read(placed, List.of()).parcels()).isEmpty();
    }

    private OrderWithParcels paid(ParcelState one, ParcelState two) {
        var order = new Order(
                placed.id(),
                placed.shopper(),
                OrderState.PAID,
                placed.placedAt(),
                placed.payBy(),
                placed.lines(),
                placed.freight(),
                placed.discounts(),
                placed.address(),
                placed.paymentToken(),
                placed.correlationId(),
                placed.fingerprint(),
                placed.attempt(),
                placed.history());
        return new OrderWithParcels(
                order, Stream.of(parcel("one", one), parcel("two", two)).toList());
    }

    private Parcel parcel(String account, ParcelState state) {
        return new Parcel(
                placed.id(), SellerId.ofAccount(account), state, placed.placedAt(), "", "correlation", List.of());
    }
}
