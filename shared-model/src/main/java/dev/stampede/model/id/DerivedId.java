package dev.stampede.model.id;

import com.github.f4b6a3.uuid.codec.base.Base32Codec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Derives an id from what makes a thing the same thing, so that doing it again names it again: the first 128 bits of
 * SHA-256 over the parts, each preceded by its length, as 26 lower-case base32 characters (RFC 4648).
 */
public final class DerivedId {

    /** How a derived id ends, as a regular expression. */
    static final String PATTERN = "[a-z2-7]{26}";

    private DerivedId() {}

    /** The id of the parts; equal parts in equal order give equal ids. */
    public static String of(String... parts) {
        var digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        var halves = ByteBuffer.wrap(digest.digest());
        return Base32Codec.INSTANCE.encode(new UUID(halves.getLong(), halves.getLong()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
