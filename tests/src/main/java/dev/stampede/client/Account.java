package dev.stampede.client;

import java.util.Locale;
import java.util.Map;

/**
 * Somebody who signs in.
 *
 * @param name the subject of their token
 * @param role what they may act as
 * @param known what a local issuer is told that it knows of them besides, such as {@code email_verified}
 */
public record Account(String name, Role role, Map<String, String> known) {

    /** Keeps an unmodifiable copy. */
    public Account {
        known = Map.copyOf(known);
    }

    /** What an account may act as. */
    public enum Role {
        /** Buys. */
        SHOPPER,
        /** Sells. */
        SELLER,
        /** Looks after the marketplace. */
        ADMIN;

        /** The group's name in a token. */
        public String group() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A shopper of that name. */
    public static Account shopper(String name) {
        return new Account(name, Role.SHOPPER, Map.of());
    }

    /** A seller of that name. */
    public static Account seller(String name) {
        return new Account(name, Role.SELLER, Map.of());
    }

    /** The same account, of which the local issuer is told that; a user pool knows what it knows. */
    public Account knownFor(Map<String, String> facts) {
        return new Account(name, role, facts);
    }
}
