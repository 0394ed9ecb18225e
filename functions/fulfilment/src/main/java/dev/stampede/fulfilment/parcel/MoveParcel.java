package dev.stampede.fulfilment.parcel;

import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.parcel.Parcel;
import dev.stampede.model.parcel.ParcelState;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Moves a seller's parcel one step on. Each step is written on the condition that the parcel is where it was read, so
 * of a step and a cancellation that meet, one finds the other done.
 */
public final class MoveParcel {

    /** A parcel has three steps and an end by cancellation: whoever loses to all of them has seen enough. */
    private static final int MAX_LOOKS = 4;

    private final SellerParcels parcels;
    private final ParcelListener listener;
    private final Clock clock;

    /** Moves those parcels. */
    public MoveParcel(SellerParcels parcels, ParcelListener listener, Clock clock) {
        this.parcels = parcels;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Moves the parcel to that state, if that is its next; does nothing when it is there.
     *
     * @param trackingNumber the carrier's number; empty keeps what there is
     * @throws StoreBusy when others' writes leave no way
     */
    public ParcelMove move(SellerId seller, OrderId order, ParcelState target, String trackingNumber) {
        for (int look = 0; look < MAX_LOOKS; look++) {
            var found = parcels.find(order, seller);
            if (found.isEmpty()) {
                return new ParcelMove.NoSuchParcel();
            }
            var move = step(found.get(), target, trackingNumber);
            if (move.isPresent()) {
                return move.get();
            }
        }
        throw new StoreBusy("the parcel of %s in %s".formatted(seller, order), "others are moving it");
    }

    /** Empty when the parcel was moved by another since it was read. */
    private Optional<ParcelMove> step(SellerParcel found, ParcelState target, String trackingNumber) {
        var parcel = found.parcel();
        var tracking = trackingNumber.isEmpty() ? parcel.trackingNumber() : trackingNumber;
        if (parcel.state() == target) {
            return Optional.of(
                    tracking.equals(parcel.trackingNumber())
                            ? new ParcelMove.Done(found)
                            : new ParcelMove.OtherTrackingNumber(parcel.trackingNumber()));
        }
        if (!parcel.state().mayBecome(target)) {
            return Optional.of(new ParcelMove.NotNext(parcel.state(), sellersNext(parcel.state())));
        }
        return advance(found, parcel.movedTo(target, clock.instant(), tracking));
    }

    private Optional<ParcelMove> advance(SellerParcel found, Parcel moved) {
        var step = moved.history().getLast();
        if (!parcels.advance(found.parcel(), step.state(), step.at(), moved.trackingNumber())) {
            return Optional.empty();
        }
        listener.moved(found.parcel(), moved);
        return Optional.of(new ParcelMove.Done(found.with(moved)));
    }

    /** Cancelling is the order's step, not the parcel's. */
    private static List<ParcelState> sellersNext(ParcelState state) {
        return Stream.of(ParcelState.values())
                .filter(next -> next != ParcelState.CANCELLED)
                .filter(state::mayBecome)
                .toList();
    }
}
