package dev.stampede.flashsale.sale;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Chance that is fixed when a sale is scheduled and told when it opens. Its commitment is told at once, so that anybody
 * can see later that nobody chose another.
 *
 * @param hex 32 bytes as 64 hexadecimal digits
 */
public record Seed(String hex) {

    private static final int BYTES = 32;

    /**
     * Refuses what isn't as many bytes.
     *
     * @throws IllegalArgumentException when it isn't 64 hexadecimal digits
     */
    public Seed {
        if (HexFormat.of().parseHex(hex).length != BYTES) {
            throw new IllegalArgumentException("A seed has %d bytes".formatted(BYTES));
        }
    }

    /** A new one from that source of chance, which nobody may be able to foretell. */
    public static Seed from(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Seed(HexFormat.of().formatHex(bytes));
    }

    /** The bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /**
     * What may be known before the seed itself: the SHA-256 of its bytes and the terms' after them, in hexadecimal
     * digits. A seed is always as long, so other terms are another commitment.
     *
     * @param terms what else stays as it is, in UTF-8; empty for nothing
     */
    public String commitment(String terms) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes());
            return HexFormat.of().formatHex(digest.digest(terms.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Without the seed, which no log may show. */
    @Override
    public String toString() {
        return "Seed[commitment=%s]".formatted(commitment(""));
    }
}
