package dev.stampede.flashsale.treasure;

import dev.stampede.model.id.TreasureId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A treasure's code, of which only enough is kept to tell whether a guess is right: whoever reads the table can't
 * claim. The treasure's id is the salt, so that equal codes of two treasures don't look equal. Upper and lower case,
 * and space around the code, make no difference: it is typed from a poster, on a telephone.
 *
 * @param digest SHA-256 of salt and code, in hexadecimal digits
 */
public record HiddenCode(String digest) {

    /** The code of that treasure. */
    public static HiddenCode of(TreasureId treasure, String code) {
        var sha256 = sha256();
        sha256.update(treasure.value().getBytes(StandardCharsets.UTF_8));
        sha256.update(code.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return new HiddenCode(HexFormat.of().formatHex(sha256.digest()));
    }

    /** Whether both are the same code, found out in constant time: how long it takes tells nothing about a guess. */
    boolean is(HiddenCode guess) {
        return MessageDigest.isEqual(bytes(digest), bytes(guess.digest));
    }

    /** Without the digest, which no log may show. */
    @Override
    public String toString() {
        return "HiddenCode[]";
    }

    private static byte[] bytes(String digest) {
        return digest.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
