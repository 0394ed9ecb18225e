package dev.stampede.model.catalogue;

import dev.stampede.model.account.Eligibility;

/**
 * Who may buy of an offer, and how much.
 *
 * @param perShopper the most units that one shopper may hold or have bought; 0 for as many as there are
 * @param admission how a shopper gets in
 * @param eligibility what is asked of their account
 */
public record Access(int perShopper, Admission admission, Eligibility eligibility) {

    /** Anybody may buy as much as there is. */
    public static final Access FREE = new Access(0, Admission.OPEN);

    /** How a shopper gets in. */
    public enum Admission {
        /** By coming. */
        OPEN,
        /** When their turn has come in the sale's waiting room. */
        WAITING_ROOM
    }

    /**
     * Refuses a negative limit.
     *
     * @throws IllegalArgumentException when {@code perShopper} is below 0
     */
    public Access {
        if (perShopper < 0) {
            throw new IllegalArgumentException("A shopper may buy 0 (no limit) or more units, not " + perShopper);
        }
    }

    /** Whatever the account. */
    public Access(int perShopper, Admission admission) {
        this(perShopper, admission, Eligibility.ANYBODY);
    }

    /** Whether a shopper may have only so many units. */
    public boolean limited() {
        return perShopper > 0;
    }
}
