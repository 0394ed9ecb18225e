package dev.stampede.model.account;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an access token proves of its account besides whose it is. What a token doesn't say isn't proven.
 *
 * @param verified the contacts that were verified
 * @param createdAt when the account was made; {@link Instant#MAX} where that isn't known, which is before nothing
 */
public record AccountClaims(Set<Contact> verified, Instant createdAt) {

    /** Of which nothing is proven. */
    public static final AccountClaims NONE = new AccountClaims(Set.of(), Instant.MAX);

    /**
     * The user pool's attribute of when an account was made, in ISO 8601. No client may be able to write it: whoever
     * could would be as old as a sale wants.
     */
    public static final String CREATED_AT_ATTRIBUTE = "custom:created_at";

    /** The claim of when an account was made, in ISO 8601. */
    public static final String CREATED_AT = "account_created_at";

    private static final String TRUE = "true";

    /** Where somebody can be reached; a standard attribute of the pool says whether that was verified. */
    public enum Contact {
        /** By e-mail. */
        EMAIL("email_verified"),
        /** By phone. */
        PHONE("phone_number_verified");

        private final String claim;

        Contact(String claim) {
            this.claim = claim;
        }

        /** The claim, and the pool's attribute, that says whether it was verified (OpenID Connect Core, 5.1). */
        public String claim() {
            return claim;
        }
    }

    /** Keeps an unmodifiable copy of the contacts. */
    public AccountClaims {
        verified = Set.copyOf(verified);
    }

    /** What the claims of a token say. */
    public static AccountClaims of(Map<String, String> claims) {
        return read(claims, CREATED_AT);
    }

    /** What the attributes of an account in the user pool say. */
    public static AccountClaims ofAttributes(Map<String, String> attributes) {
        return read(attributes, CREATED_AT_ATTRIBUTE);
    }

    /** The claims that say so; what isn't proven has none. */
    public Map<String, String> toClaims() {
        var claims = new TreeMap<String, String>();
        verified.forEach(contact -> claims.put(contact.claim(), TRUE));
        if (createdAt.isBefore(Instant.MAX)) {
            claims.put(CREATED_AT, createdAt.toString());
        }
        return claims;
    }

    private static AccountClaims read(Map<String, String> said, String createdAt) {
        var verified = EnumSet.noneOf(Contact.class);
        for (var contact : Contact.values()) {
            if (TRUE.equals(said.get(contact.claim()))) {
                verified.add(contact);
            }
        }
        return new AccountClaims(verified, time(said.getOrDefault(createdAt, "")));
    }

    /** A time that can't be read proves nothing. */
    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.MAX;
        }
    }
}
