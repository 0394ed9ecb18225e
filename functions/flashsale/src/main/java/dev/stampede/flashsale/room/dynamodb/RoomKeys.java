package dev.stampede.flashsale.room.dynamodb;

import dev.stampede.flashsale.room.Rank;
import dev.stampede.flashsale.room.Shelf;
import dev.stampede.flashsale.room.Shelf.Kind;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.sale.dynamodb.SalesTable;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of a room's items in the sales' table. */
final class RoomKeys {

    private RoomKeys() {}

    /** A slice of the tickets is a partition; in it they lie in the order of their ranks. */
    static AttributeValue partition(Shelf shelf) {
        return AttributeValue.fromS("room#%s#%s#%04d"
                .formatted(shelf.sale().value(), shelf.kind() == Kind.EARLY ? "early" : "late", shelf.slice()));
    }

    static Map<String, AttributeValue> ticket(Shelf shelf, Rank rank) {
        return Map.of(SalesTable.PK, partition(shelf), SalesTable.SK, AttributeValue.fromS(rank.hex()));
    }

    /** Apart from the sale's own items and from the draw: everybody reads it each second. */
    static Map<String, AttributeValue> state(SaleId sale) {
        return own(sale, "state");
    }

    static Map<String, AttributeValue> draw(SaleId sale) {
        return own(sale, "draw");
    }

    private static Map<String, AttributeValue> own(SaleId sale, String what) {
        return Map.of(
                SalesTable.PK,
                AttributeValue.fromS("room#%s#%s".formatted(sale.value(), what)),
                SalesTable.SK,
                AttributeValue.fromS(what));
    }
}
