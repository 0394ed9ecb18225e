package dev.stampede.invariants;

import java.time.Instant;
import java.util.List;

/** A sale as it is stored. */
public record StoredSale(
        String id, String status, Instant opensAt, Instant closesAt, String seed, long revision, List<String> offers) {

    static StoredSale of(Item item) {
        var id = item.text("saleId");
        return new StoredSale(
                id,
                item.text("status"),
                Instant.parse(item.text("opensAt")),
                Instant.parse(item.text("closesAt")),
                item.text("seed"),
                item.number("revision"),
                item.objects("offers").stream()
                        .map(offer -> offer.text("offer") + "." + id)
                        .toList());
    }

    /** Whether it sells nothing any more. */
    public boolean isOver(Instant now) {
        return status.equals("CANCELLED") || now.isAfter(closesAt);
    }
}
