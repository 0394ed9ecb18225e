package dev.stampede.simulation;

/** Decides what becomes of each call. Asked once for each, in the order in which they are sent. */
@FunctionalInterface
public interface Fates {

    /** Nothing goes wrong. */
    Fates FINE = call -> Fate.FINE;

    /** The call's fate. */
    Fate of(Call call);
}
