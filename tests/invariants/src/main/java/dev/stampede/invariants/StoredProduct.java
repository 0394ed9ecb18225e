package dev.stampede.invariants;

import java.util.Optional;

/** A product as it is stored. */
public record StoredProduct(String id, Optional<Money> lowestPrice, Optional<String> listing) {

    static StoredProduct of(Item item) {
        return new StoredProduct(
                item.text("productId"), item.optionalMoney("lowestPrice"), item.optionalText("listing"));
    }
}
