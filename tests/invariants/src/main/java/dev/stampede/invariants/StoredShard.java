package dev.stampede.invariants;

import java.util.List;

/** A shard of an offer's stock as it is stored. */
public record StoredShard(
        String key,
        String offer,
        int number,
        long of,
        long available,
        List<Reserved> reserved,
        long termsVersion,
        long opensAt,
        long closesAt) {

    /** The rule that each shard says how many there are, which is so again soon after there are more or fewer. */
    public static final String HOW_MANY = "shards know how many they are";

    /** Units that an attempt to place an order has taken and not said yet what became of them. */
    public record Reserved(String attempt, String order, long units) {}

    static StoredShard of(Item item) {
        return new StoredShard(
                item.text("pk"),
                item.text("offerId"),
                Math.toIntExact(item.number("shard")),
                item.number("of"),
                item.number("available"),
                reserved(item.object("reserved")),
                item.number("termsVersion"),
                item.number("opensAt"),
                item.number("closesAt"));
    }

    private static List<Reserved> reserved(Item notes) {
        return notes.attributes().keySet().stream()
                .sorted()
                .map(attempt -> {
                    var note = notes.object(attempt);
                    return new Reserved(attempt, note.text("order"), note.number("units"));
                })
                .toList();
    }

    String where() {
        return "shard " + key;
    }
}
