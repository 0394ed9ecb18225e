package dev.stampede.model.catalogue;

import dev.stampede.model.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What an offer is sold on. A change of price makes a new version, and an order names the version its shopper saw.
 *
 * @param version counts from 1
 * @param price of one unit
 * @param opensAt from when it can be bought, inclusive, in whole seconds
 * @param closesAt until when it can be bought, inclusive, in whole seconds
 */
public record Terms(long version, Money price, Instant opensAt, Instant closesAt) {

    /** The end of an offer that nobody plans to close. */
    public static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    /** The first terms of an offer that is open from now on. */
    public static Terms opening(Money price) {
        return opening(price, Instant.EPOCH, NEVER);
    }

    /** The first terms of an offer that is open between those times. */
    public static Terms opening(Money price, Instant opensAt, Instant closesAt) {
        return new Terms(1, price, opensAt, closesAt);
    }

    /** The terms that follow these when the price changes. */
    public Terms withPrice(Money newPrice) {
        return new Terms(version + 1, newPrice, opensAt, closesAt);
    }

    /** The terms that follow these when it is sold in another window. */
    public Terms reopened(Instant newOpensAt, Instant newClosesAt) {
        return new Terms(version + 1, price, newOpensAt, newClosesAt);
    }

    /** The terms that follow these when it is sold no more, until there is a window again. */
    public Terms withdrawn() {
        return reopened(NEVER, Instant.EPOCH);
    }

    /** Whether what is sold on them is sold on others too, whatever their versions are. */
    public boolean sameAs(Terms other) {
        return price.equals(other.price) && opensAt.equals(other.opensAt) && closesAt.equals(other.closesAt);
    }

    /** The same terms in another window: who was shown them may still order on them. */
    public Terms withWindow(Instant newOpensAt, Instant newClosesAt) {
        return new Terms(version, price, newOpensAt, newClosesAt);
    }

    /** The same terms, on which nothing is sold until there is a window again. */
    public Terms paused() {
        return withWindow(NEVER, Instant.EPOCH);
    }

    /** When it opens; empty when it always was open. */
    public Optional<Instant> opening() {
        return Optional.of(opensAt).filter(time -> !time.equals(Instant.EPOCH));
    }

    /** When it closes; empty when that has no end. */
    public Optional<Instant> closing() {
        return Optional.of(closesAt).filter(time -> !time.equals(NEVER));
    }

    /** Whether the window is closed at all times. */
    public boolean isPaused() {
        return closesAt.isBefore(opensAt);
    }

    /** Whether an order may be placed at that time. */
    public boolean openAt(Instant time) {
        return !time.isBefore(opensAt) && !time.isAfter(closesAt);
    }
}
