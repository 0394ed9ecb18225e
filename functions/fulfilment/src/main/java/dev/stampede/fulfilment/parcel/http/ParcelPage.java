package dev.stampede.fulfilment.parcel.http;

import dev.stampede.fulfilment.parcel.SellerParcel;
import dev.stampede.model.dynamodb.Page;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a seller's orders.
 *
 * @param orders the last paid first
 * @param next the cursor of the page after it; left out on the last page
 */
@Serdeable
record ParcelPage(List<ParcelBody> orders, @Nullable String next) {

    static ParcelPage of(Page<SellerParcel> page) {
        return new ParcelPage(
                page.items().stream().map(ParcelBody::of).toList(), page.next().orElse(null));
    }
}
