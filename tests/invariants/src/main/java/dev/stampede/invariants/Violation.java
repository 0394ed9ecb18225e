package dev.stampede.invariants;

/**
 * Something that must never be.
 *
 * @param invariant which rule it breaks
 * @param where the order, parcel, offer, shard or product
 * @param expected what the rule asks for
 * @param found what is stored
 */
public record Violation(String invariant, String where, String expected, String found) {

    @Override
    public String toString() {
        return "%s: %s: expected %s, found %s".formatted(invariant, where, expected, found);
    }
}
