package dev.stampede.waitingroom;

import dev.stampede.waitingroom.PublishedDraw.PublishedTicket;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The draw, done again. */
public final class Redraw {

    private final PublishedDraw published;
    private final byte[] seed;

    /** Draws what was published. */
    public Redraw(PublishedDraw published) {
        this.published = published;
        this.seed = HexFormat.of().parseHex(published.seed());
    }

    /** Whether the seed, and the conditions that were asked of accounts, are those that were committed to. */
    public boolean seedWasCommittedTo() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(seed);
            var hash = digest.digest(published.conditions().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash).equals(published.commitment());
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The tickets' ids, the first place first. */
    public List<String> order() {
        return published.tickets().stream()
                .map(PublishedTicket::id)
                .sorted(Comparator.comparing(this::rank))
                .toList();
    }

    /** The places of those who joined, the first who came first. */
    public List<Integer> placesByJoining() {
        var order = order();
        return published.tickets().stream()
                .sorted(Comparator.comparing(PublishedTicket::joinedAt).thenComparing(PublishedTicket::id))
                .map(ticket -> 1 + order.indexOf(ticket.id()))
                .toList();
    }

    private BigInteger rank(String ticketId) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            return new BigInteger(1, mac.doFinal(ticketId.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HMAC-SHA256", e);
        }
    }
}
