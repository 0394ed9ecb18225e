package dev.stampede.client;

import java.util.Locale;

/**
 * Somebody who signs in.
 *
 * @param name the subject of their token
 * @param role what they may act as
 */
public record Account(String name, Role role) {

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
        return new Account(name, Role.SHOPPER);
    }

    /** A seller of that name. */
    public static Account seller(String name) {
        return new Account(name, Role.SELLER);
    }
}
