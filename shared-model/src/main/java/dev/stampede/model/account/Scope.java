package dev.stampede.model.account;

import java.util.Locale;

/** What a token lets its bearer do: an OAuth 2.0 scope of the user pool's resource server. */
public enum Scope {
    /** Quote, order, follow and cancel. */
    SHOP("Order, and follow and cancel one's orders"),
    /** Offer, price, stock and ship. */
    SELL("Offer goods and ship them"),
    /** Look after the marketplace. */
    OPERATE("Look after the marketplace");

    /** The resource server's identifier, which each scope's name begins with. */
    public static final String RESOURCE_SERVER = "stampede";

    private final String description;

    Scope(String description) {
        this.description = description;
    }

    /** The scope's own part of its name. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As tokens and routes have it: {@code stampede/shop}. */
    public String fullName() {
        return RESOURCE_SERVER + "/" + shortName();
    }

    /** For the page on which a person grants it. */
    public String description() {
        return description;
    }
}
