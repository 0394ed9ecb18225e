package dev.stampede.invariants;

import java.util.List;

/** A parcel as it is stored. */
public record StoredParcel(String orderId, String sellerId, String state, List<StoredOrder.Step> history) {

    static StoredParcel of(Item item) {
        return new StoredParcel(
                item.text("orderId"), item.text("sellerId"), item.text("state"), StoredOrder.steps(item));
    }

    String where() {
        return "parcel %s of order %s".formatted(sellerId, orderId);
    }
}
