package dev.stampede.flashsale.room;

import dev.stampede.flashsale.sale.Seed;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where the draw puts a ticket: the lowest rank first. It is HMAC-SHA256 (RFC 2104) of the ticket's id under the sale's
 * seed. Without the seed it can't be told from chance, so nobody can choose a good name; with it anybody can compute
 * it.
 *
 * @param hex 256 bits as 64 hexadecimal digits, so that text sorts as numbers do
 */
public record Rank(String hex) {

    private static final String ALGORITHM = "HmacSHA256";

    /** The bits that choose a slice. */
    private static final int LEADING_DIGITS = 8;

    private static final int LEADING_BITS = 4 * LEADING_DIGITS;

    /** The rank of that ticket under that seed. */
    public static Rank of(TicketId ticket, Seed seed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(seed.bytes(), ALGORITHM));
            return new Rank(HexFormat.of().formatHex(mac.doFinal(ticket.value().getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("every Java platform has HMAC-SHA256", e);
        }
    }

    /** Which of so many slices it lies in; lower ranks lie in lower slices. */
    public int slice(int slices) {
        return (int) ((Long.parseLong(hex, 0, LEADING_DIGITS, 16) * slices) >>> LEADING_BITS);
    }
}
