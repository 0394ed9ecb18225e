package dev.stampede.simulation.crash;

/**
 * Two operations at once, in the world that the first wants: the first is held up at one of its calls until the second
 * has ended.
 *
 * @param held the first
 * @param meanwhile the second
 */
record Meeting(Operation held, Operation meanwhile) {

    @Override
    public String toString() {
        return "%s, held while another does %s".formatted(held, meanwhile);
    }
}
