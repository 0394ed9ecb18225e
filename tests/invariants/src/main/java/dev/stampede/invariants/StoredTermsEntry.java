package dev.stampede.invariants;

/** An entry of what was done to an offer's terms as it is stored. */
public record StoredTermsEntry(String offer, long version) {

    /** What the keys of the entries' partitions begin with. */
    static final String PARTITION = "history#";

    static StoredTermsEntry of(Item item) {
        return new StoredTermsEntry(
                item.text("productId").substring(PARTITION.length()),
                item.object("after").number("version"));
    }
}
