package dev.stampede.torture;

/**
 * How much is done in one round.
 *
 * @param orders how many shoppers want to order
 * @param atOnce how many of them at one moment
 * @param functionKills how many processes of functions are killed meanwhile
 * @param stackKills how often all of it is killed at once
 * @param seed decides who wants what and which mishap comes when; what happens at the same moment is up to the machine
 */
public record Dose(int orders, int atOnce, int functionKills, int stackKills, long seed) {

    /** Enough to find what is wrong, in about two minutes. */
    public static Dose small(long seed) {
        return new Dose(250, 16, 13, 1, seed);
    }

    /** A thousand orders, and a kill for every twenty of them even if one in four finds no process to kill. */
    public static Dose large(long seed) {
        return new Dose(1_000, 24, 70, 2, seed);
    }
}
