package dev.stampede.fulfilment.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stampede.fulfilment.testing.SampleOrders;
import dev.stampede.fulfilment.testing.SettableClock;
import dev.stampede.model.dynamodb.Page;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderWithParcels;
import dev.stampede.model.parcel.Parcel;
import dev.stampede.model.parcel.ParcelState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoveParcelTest {

    private static final Instant PAID_AT = Instant.parse("2026-11-27T08:00:00Z");
    private static final Instant NOW = PAID_AT.plusSeconds(3_600);
    private static final SellerId SELLER = SellerId.ofAccount(SampleOrders.KETTLES);

    private final Order order = SampleOrders.placedAt(PAID_AT);
    private final OneParcel parcels =
            new OneParcel(order, Parcel.toPack(order.id(), SELLER, PAID_AT, order.correlationId()));
    private final List<ParcelState> heard = new ArrayList<>();
    private final MoveParcel moveParcel =
            new MoveParcel(parcels, (before, after) -> heard.add(after.state()), new SettableClock(NOW));

    @Test
    void goes_one_step_at_a_time_to_the_shopper() {
        move(ParcelState.PACKED, "");
        move(ParcelState.SHIPPED, "DE 123");
        var move = move(ParcelState.DELIVERED, "");

        assertThat(move).isInstanceOf(ParcelMove.Done.class);
        assertThat(((ParcelMove.Done) move).parcel().parcel()).isEqualTo(parcels.parcel);
        assertThat(parcels.parcel.trackingNumber()).isEqualTo("DE 123");
        assertThat(parcels.parcel.history())
                .containsExactly(
                        new Parcel.Step(ParcelState.TO_PACK, PAID_AT),
                        new Parcel.Step(ParcelState.PACKED, NOW),
                        new Parcel.Step(ParcelState.SHIPPED, NOW),
                        new Parcel.Step(ParcelState.DELIVERED, NOW));
        assertThat(heard).containsExactly(ParcelState.PACKED, ParcelState.SHIPPED, ParcelState.DELIVERED);
    }

    @Test
    void does_nothing_when_it_is_there_already() {
        move(ParcelState.PACKED, "");
        var packed = parcels.parcel;

        assertThat(move(ParcelState.PACKED, "")).isInstanceOf(ParcelMove.Done.class);
        assertThat(parcels.parcel).isEqualTo(packed);
        assertThat(heard).containsExactly(ParcelState.PACKED);
    }

    @Test
    void does_not_skip_a_step_and_says_which_is_next() {
        assertThat(move(ParcelState.SHIPPED, "DE 123"))
                .isEqualTo(new ParcelMove.NotNext(ParcelState.TO_PACK, List.of(ParcelState.PACKED)));
        assertThat(heard).isEmpty();
    }

    @Test
    void keeps_the_tracking_number_that_the_shopper_may_know() {
        move(ParcelState.PACKED, "");
        move(ParcelState.SHIPPED, "DE 123");

        assertThat(move(ParcelState.SHIPPED, "")).isInstanceOf(ParcelMove.Done.class);
        assertThat(move(ParcelState.SHIPPED, "DE 123")).isInstanceOf(ParcelMove.Done.class);
        assertThat(move(ParcelState.SHIPPED, "DE 456")).isEqualTo(new ParcelMove.OtherTrackingNumber("DE 123"));
    }

    @Test
    void finds_a_parcel_cancelled_that_was_cancelled_meanwhile() {
        move(ParcelState.PACKED, "");
        parcels.beforeNextMove = () -> parcels.parcel = parcels.parcel.movedTo(ParcelState.CANCELLED, NOW, "");

        assertThat(move(ParcelState.SHIPPED, "DE 123"))
                .isEqualTo(new ParcelMove.NotNext(ParcelState.CANCELLED, List.of()));
        assertThat(heard).containsExactly(ParcelState.PACKED);
    }

    @Test
    void is_done_when_the_same_step_was_taken_meanwhile() {
        parcels.beforeNextMove = () -> parcels.parcel = parcels.parcel.movedTo(ParcelState.PACKED, NOW, "");

        assertThat(move(ParcelState.PACKED, "")).isInstanceOf(ParcelMove.Done.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void gives_up_when_others_never_let_it() {
        parcels.locked = true;

        assertThatExceptionOfType(StoreBusy.class).isThrownBy(() -> move(ParcelState.PACKED, ""));
    }

    @Test
    void knows_no_parcel_of_a_seller_without_one() {
        assertThat(moveParcel.move(SellerId.ofAccount("stranger"), order.id(), ParcelState.PACKED, ""))
                .isEqualTo(new ParcelMove.NoSuchParcel());
    }

    private ParcelMove move(ParcelState target, String trackingNumber) {
        return moveParcel.move(SELLER, order.id(), target, trackingNumber);
    }

    /** One parcel, and what happens to it just before the next move. */
    private static final class OneParcel implements SellerParcels {

        private final Order order;
        private Parcel parcel;
        private boolean locked;
        private Runnable beforeNextMove = () -> {};

        OneParcel(Order order, Parcel parcel) {
            this.order = order;
            this.parcel = parcel;
        }

        @Override
        public Optional<SellerParcel> find(OrderId id, SellerId seller) {
            return SellerParcel.of(new OrderWithParcels(order, List.of(parcel)), seller);
        }

        @Override
        public Page<SellerParcel> of(SellerId seller, Optional<String> cursor, int limit) {
            return new Page<>(find(order.id(), seller).stream().toList(), Optional.empty());
        }

        @Override
        public boolean advance(Parcel read, ParcelState next, Instant now, String trackingNumber) {
            beforeNextMove.run();
            beforeNextMove = () -> {};
            if (locked || parcel.state() != read.state()) {
                return false;
            }
            parcel = parcel.movedTo(next, now, trackingNumber);
            return true;
        }
    }
}
