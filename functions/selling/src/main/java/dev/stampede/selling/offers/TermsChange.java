package dev.stampede.selling.offers;

import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.money.Money;

/** What a seller wants to be otherwise of an offer's terms. */
public sealed interface TermsChange {

    /**
     * It costs that.
     *
     * @param price of one unit
     */
    record Price(Money price) implements TermsChange {}

    /**
     * It is sold then; one that was over or withdrawn is offered again.
     *
     * @param window from when until when
     */
    record Window(NewOffer.Window window) implements TermsChange {}

    /** It is sold no more, until it has a window again. */
    record Withdrawal() implements TermsChange {}

    /** What it is called where it is written down. */
    default String what() {
        return switch (this) {
            case Price ignored -> "price";
            case Window ignored -> "window";
            case Withdrawal ignored -> "withdraw";
        };
    }

    /** The terms that follow those. */
    default Terms after(Terms before) {
        return switch (this) {
            case Price change -> before.withPrice(change.price);
            case Window change -> before.reopened(change.window.opensAt(), change.window.closesAt());
            case Withdrawal ignored -> before.withdrawn();
        };
    }
}
