package dev.stampede.simulation.mutant;

import java.util.List;
import java.util.stream.Stream;

/** All deliberate bugs. */
public final class Mutants {

    private Mutants() {}

    /** All that a thousand seeds catch. */
    public static List<Mutant> all() {
        return Stream.of(
                        StockMutants.all(),
                        OrderMutants.all(),
                        MessageMutants.all(),
                        SaleMutants.all(),
                        RushMutants.all(),
                        ReadMutants.all(),
                        AnswerMutants.all(),
                        CatalogueMutants.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Those that only many more seeds can catch, if any do; tests of their own hold what they break. */
    public static List<Mutant> rare() {
        return Stream.concat(SaleMutants.rare().stream(), AnswerMutants.rare().stream())
                .toList();
    }
}
