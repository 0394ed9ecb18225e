package dev.stampede.runtime.http;

import java.util.Locale;

/** What an account may act as: a group of the user pool. */
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
