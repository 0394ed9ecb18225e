package dev.stampede.invariants;

/**
 * A ticket of a waiting room as it is stored.
 *
 * @param sale whose room it is
 * @param early whether its shopper came before the draw
 * @param slice the partition that it lies in
 * @param rank where the draw put it, as hexadecimal digits
 * @param id the shopper's name in the room
 */
public record StoredTicket(String sale, boolean early, long slice, String rank, String id) {

    /** The form of a partition's key. */
    static final String KEY = "room#[^#]+#(early|late)#\\d+";

    static StoredTicket of(Item item) {
        var key = item.text("pk").split("#", -1);
        return new StoredTicket(
                key[1], key[2].equals("early"), Long.parseLong(key[3]), item.text("sk"), item.text("ticketId"));
    }
}
