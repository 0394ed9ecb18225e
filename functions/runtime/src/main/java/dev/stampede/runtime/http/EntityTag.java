package dev.stampede.runtime.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells one answer's bytes from another's (RFC 9110, section 8.8.3).
 *
 * @param opaque what stands between the quotes
 */
record EntityTag(String opaque) {

    /** 128 bits: two pages of one address won't ever share them by chance. */
    private static final int HASH_BYTES = 16;

    private static final Pattern LISTED = Pattern.compile("\"([^\"]*)\"");

    private static final String ANY = "*";

    /** The strong tag of those bytes. */
    static EntityTag of(byte[] bytes) {
        var hash = Arrays.copyOf(sha256().digest(bytes), HASH_BYTES);
        return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    /** As the header {@code ETag} has it. */
    String header() {
        return "\"%s\"".formatted(opaque);
    }

    /**
     * Whether one of the {@code If-None-Match} headers names this tag or says {@code *}. They are compared weakly, as
     * section 13.1.2 asks: a cache that compressed the answer may have put {@code W/} before it.
     */
    boolean isNamedBy(List<String> ifNoneMatch) {
        return ifNoneMatch.stream()
                .anyMatch(header -> header.strip().equals(ANY)
                        || LISTED.matcher(header)
                                .results()
                                .anyMatch(tag -> tag.group(1).equals(opaque)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
