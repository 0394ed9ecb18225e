package dev.stampede.simulation.crash;

import java.util.List;
import java.util.stream.Stream;

/** Everything that writes. */
final class Operations {

    private Operations() {}

    static List<Operation> all() {
        return Stream.of(
                        Checkouts.placing(),
                        Checkouts.others(),
                        Fulfilments.all(),
                        Sellings.all(),
                        Organisings.all(),
                        Waitings.all(),
                        Flashsales.all())
                .flatMap(List::stream)
                .toList();
    }
}
