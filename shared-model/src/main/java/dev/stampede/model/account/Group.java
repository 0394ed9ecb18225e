package dev.stampede.model.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A group of the user pool: what an account is. */
public enum Group {
    /** Buys; who was put in no group does. */
    SHOPPER(Scope.SHOP),
    /** Sells. */
    SELLER(Scope.SELL),
    /** Looks after the marketplace. */
    ADMIN(Scope.OPERATE);

    private final Scope scope;

    Group(Scope scope) {
        this.scope = scope;
    }

    /** The group's name, in the pool and in tokens. */
    public String groupName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a token lets members of the group do. */
    public Scope scope() {
        return scope;
    }

    /** The group of that name; empty for one that means nothing here. */
    public static Optional<Group> named(String groupName) {
        return Arrays.stream(values())
                .filter(group -> group.groupName().equals(groupName))
                .findFirst();
    }
}
