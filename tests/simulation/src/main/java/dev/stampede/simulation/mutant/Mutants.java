package dev.stampede.simulation.mutant;

import java.util.List;
import java.util.stream.Stream;

/** All deliberate bugs. */
public final class Mutants {

    private Mutants() {}

    /** All of them, each to be caught. */
    public static List<Mutant> all() {
        return Stream.of(
                        StockMutants.all(),
                        OrderMutants.all(),
                        MessageMutants.all(),
                        SaleMutants.all(),
                        RushMutants.all(),
                        ReadMutants.all(),
                        AnswerMutants.all())
                .flatMap(List::stream)
                .toList();
    }
}
