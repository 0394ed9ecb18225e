package dev.stampede.flashsale.treasure.dynamodb;

import dev.stampede.flashsale.treasure.Chest;
import dev.stampede.flashsale.treasure.Clue;
import dev.stampede.flashsale.treasure.HiddenCode;
import dev.stampede.flashsale.treasure.Treasure;
import dev.stampede.model.dynamodb.RecordSchema;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.id.TreasureId;
import dev.stampede.model.sale.dynamodb.SalesTable;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names and keys of treasures and chests in the sales' table, and how a treasure is stored. */
final class TreasureItems {

    private static final String TREASURE = "treasure";
    private static final String CHEST = "chest";

    private static final RecordSchema<Clue> CLUES = RecordSchema.of(Clue.class)
            .instant("opensAt", Clue::opensAt)
            .string("text", Clue::text)
            .build(a -> new Clue(a.instant("opensAt"), a.string("text")));

    /** How a treasure is stored. */
    static final RecordSchema<Treasure> TREASURES = RecordSchema.of(Treasure.class)
            .string(SalesTable.PK, treasure -> partition(treasure.id()))
            .string(SalesTable.SK, treasure -> TREASURE)
            .string("treasureId", treasure -> treasure.id().value())
            .string("sellerId", treasure -> treasure.seller().value())
            .string("title", Treasure::title)
            .number("count", treasure -> (long) treasure.count())
            .string("code", treasure -> treasure.code().digest())
            .money("discount", Treasure::discount)
            .instant("opensAt", Treasure::opensAt)
            .instant("closesAt", Treasure::closesAt)
            .documents("clues", Clue.class, CLUES, Treasure::clues)
            .build(a -> new Treasure(
                    new TreasureId(a.string("treasureId")),
                    new SellerId(a.string("sellerId")),
                    a.string("title"),
                    a.integer("count"),
                    new HiddenCode(a.string("code")),
                    a.money("discount"),
                    a.instant("opensAt"),
                    a.instant("closesAt"),
                    a.list("clues", Clue.class)));

    private TreasureItems() {}

    /** The key of a treasure. */
    static Map<String, AttributeValue> key(TreasureId treasure) {
        return key(partition(treasure), TREASURE);
    }

    /** The key of a chest: each in a partition of its own, so that together they take what none of them could. */
    static Map<String, AttributeValue> key(Chest chest) {
        return key("chest#%s#%d".formatted(chest.treasure(), chest.number()), CHEST);
    }

    private static String partition(TreasureId treasure) {
        return "treasure#" + treasure.value();
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(SalesTable.PK, AttributeValue.fromS(pk), SalesTable.SK, AttributeValue.fromS(sk));
    }
}
