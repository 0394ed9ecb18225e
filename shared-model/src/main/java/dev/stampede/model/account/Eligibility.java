package dev.stampede.model.account;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose orders a sale takes: the conditions that it states of an account.
 *
 * @param conditions all of them must be met
 * @param announcedAt when the sale was scheduled, in milliseconds; of no meaning without conditions
 */
public record Eligibility(Set<AccountCondition> conditions, Instant announcedAt) {

    /** Every account's. */
    public static final Eligibility ANYBODY = new Eligibility(Set.of(), Instant.EPOCH);

    private static final String SEPARATOR = " ";

    /** Keeps an unmodifiable copy of the conditions, in their order. */
    public Eligibility {
        conditions = conditions.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(conditions));
        announcedAt = conditions.isEmpty() ? Instant.EPOCH : announcedAt;
    }

    /** The conditions that an account doesn't meet by what is proven of it, in their order; empty when it may buy. */
    public List<AccountCondition> unmetBy(AccountClaims account) {
        return conditions.stream()
                .filter(condition -> !isMet(condition, account))
                .toList();
    }

    /**
     * The same in one line: the conditions' names in the alphabet's order and the time of the announcement, each after
     * a space; empty without conditions. It is how they are stored, and what a sale commits to.
     */
    public String text() {
        return conditions.isEmpty()
                ? ""
                : conditions.stream().map(AccountCondition::name).collect(Collectors.joining(SEPARATOR))
                        + SEPARATOR
                        + announcedAt;
    }

    /** What that text says. */
    public static Eligibility parse(String text) {
        if (text.isEmpty()) {
            return ANYBODY;
        }
        var words = List.of(text.split(SEPARATOR, -1));
        var conditions = words.subList(0, words.size() - 1).stream()
                .map(AccountCondition::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AccountCondition.class)));
        return new Eligibility(conditions, Instant.parse(words.getLast()));
    }

    private boolean isMet(AccountCondition condition, AccountClaims account) {
        return switch (condition) {
            case ACCOUNT_BEFORE_ANNOUNCEMENT -> account.createdAt().isBefore(announcedAt);
            case VERIFIED_EMAIL -> account.verified().contains(AccountClaims.Contact.EMAIL);
            case VERIFIED_PHONE -> account.verified().contains(AccountClaims.Contact.PHONE);
        };
    }
}
