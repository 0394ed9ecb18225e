package dev.stampede.invariants;

/** A treasure as it is stored. */
public record StoredTreasure(String id, long count) {

    /** The most claims that are kept in one chest. */
    private static final long A_CHEST = 20;

    static StoredTreasure of(Item item) {
        return new StoredTreasure(item.text("treasureId"), item.number("count"));
    }

    /** How many can claim from the chest of that number: all share alike, and what is over goes to the first. */
    long sizeOf(long chest) {
        long chests = (count + A_CHEST - 1) / A_CHEST;
        if (chest >= chests) {
            return 0;
        }
        return count / chests + (chest < count % chests ? 1 : 0);
    }
}
