package dev.stampede.simulation.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever an operation was stopped at, and however: done again, it comes to the same. */
class CrashPointsTest {

    @TestFactory
    Stream<DynamicContainer> one_crash() {
        return Operations.all().stream().map(CrashPointsTest::stoppedOnce);
    }

    /** The retry of an order is stopped as well, at each of its calls. */
    @TestFactory
    Stream<DynamicContainer> two_crashes() {
        return Checkouts.placing().stream().map(CrashPointsTest::stoppedTwice);
    }

    private static DynamicContainer stoppedOnce(Operation operation) {
        var wanted = Trial.undisturbed(operation);
        return DynamicContainer.dynamicContainer(
                operation.name(),
                crashes(wanted, Trial.FIRST, List.of(Way.values()))
                        .map(crash -> DynamicTest.dynamicTest(
                                name(operation, wanted, crash),
                                () -> assertSame(wanted, Trial.with(operation, crash)))));
    }

    private static DynamicContainer stoppedTwice(Operation operation) {
        var wanted = Trial.undisturbed(operation);
        return DynamicContainer.dynamicContainer(
                operation.name(),
                crashes(wanted, Trial.FIRST, List.of(Way.values()))
                        .map(crash -> DynamicTest.dynamicTest(
                                name(operation, wanted, crash) + ", then again",
                                () -> stoppedAgain(operation, wanted, crash))));
    }

    private static void stoppedAgain(Operation operation, Trial.Outcome wanted, Crash first) {
        var once = Trial.with(operation, first);
        crashes(once, Trial.AGAIN, List.of(Way.KILLED_BEFORE, Way.KILLED_AFTER, Way.CUT_OFF_AFTER))
                .forEach(second -> assertThat(Trial.with(operation, first, second))
                        .as(second.toString())
                        .satisfies(outcome -> assertSame(wanted, outcome)));
    }

    private static Stream<Crash> crashes(Trial.Outcome of, String environment, List<Way> ways) {
        return IntStream.rangeClosed(1, of.callsOf(environment).size())
                .boxed()
                .flatMap(call -> ways.stream().map(way -> new Crash(environment, call, way)));
    }

    private static void assertSame(Trial.Outcome wanted, Trial.Outcome found) {
        assertThat(found.state().violations()).isEmpty();
        assertThat(found.state().stored()).isEqualTo(wanted.state().stored());
        assertThat(found.answer()).isEqualTo(wanted.answer());
    }

    private static String name(Operation operation, Trial.Outcome wanted, Crash crash) {
        var call = wanted.callsOf(Trial.FIRST).get((int) crash.call() - 1);
        return "%s: %s call %d (%s)".formatted(operation, crash.way(), crash.call(), call.operation());
    }
}
