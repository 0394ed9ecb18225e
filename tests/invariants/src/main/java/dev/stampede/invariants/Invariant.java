package dev.stampede.invariants;

import java.util.stream.Stream;

/** A rule that everything stored keeps, at any time at which nothing is under way. */
@FunctionalInterface
interface Invariant {

    /** What breaks the rule. */
    Stream<Violation> violations(Stored stored);
}
