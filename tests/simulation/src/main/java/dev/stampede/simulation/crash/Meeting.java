package dev.stampede.simulation.crash;

import java.util.function.Consumer;

/**
 * Two operations at once: the first is held before one of its calls until the second has ended.
 *
 * @param given what there is before both
 * @param held the first
 * @param meanwhile the second
 * @param dying the call before which the second dies and nobody asks for it again; empty where it lives
 */
record Meeting(Consumer<Market> given, Operation held, Operation meanwhile, String dying) {

    /** Two that both live, in the world that the first wants. */
    static Meeting of(Operation held, Operation meanwhile) {
        return new Meeting(held.given(), held, meanwhile, "");
    }

    /** The same where the second dies before the first of those calls. */
    Meeting dyingBefore(String call) {
        return new Meeting(given, held, meanwhile, call);
    }

    @Override
    public String toString() {
        return "%s, held while another does %s%s".formatted(held, meanwhile, dying.isEmpty() ? "" : " and dies");
    }
}
