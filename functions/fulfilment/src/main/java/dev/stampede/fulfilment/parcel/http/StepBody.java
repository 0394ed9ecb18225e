package dev.stampede.fulfilment.parcel.http;

import dev.stampede.model.parcel.ParcelState;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a seller says that a parcel is.
 *
 * @param state its new state
 * @param trackingNumber the carrier's number, if there is one; only with {@code SHIPPED}
 */
@Serdeable
record StepBody(
        @NotNull Step state,

        @Nullable
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9 ./-]{0,63}",
                message = "must be 1 to 64 letters, digits, spaces, dots, slashes or hyphens")
        String trackingNumber) {

    /** The states that a seller moves a parcel to. */
    enum Step {
        PACKED(ParcelState.PACKED),
        SHIPPED(ParcelState.SHIPPED),
        DELIVERED(ParcelState.DELIVERED);

        private final ParcelState state;

        Step(ParcelState state) {
            this.state = state;
        }

        ParcelState state() {
            return state;
        }
    }

    Optional<String> tracking() {
        return Optional.ofNullable(trackingNumber);
    }
}
