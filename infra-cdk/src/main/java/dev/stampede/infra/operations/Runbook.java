package dev.stampede.infra.operations;

import java.util.Locale;

/** A page of {@code docs/operating} that says what to do when an alarm has gone off. */
enum Runbook {
    /** The API answers with errors, late, or not at all. */
    SHOP_ERRORS,
    /** Orders are placed more rarely than usual, or refused more often. */
    ORDERS_FALL,
    /** Orders wait for their payment, or for anything after it. */
    ORDERS_WAIT,
    /** Messages or records that could not be handled. */
    DEAD_LETTERS,
    /** Payments are declined more often than usual. */
    PAYMENTS,
    /** A table, a function or the account has no more room. */
    THROTTLED,
    /** Functions end with an error of their own. */
    FUNCTION_ERRORS;

    /** The page, from the project's root. */
    String page() {
        return "docs/operating/%s.md".formatted(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
