package dev.stampede.simulation.crash;

import dev.stampede.invariants.Violation;
import dev.stampede.simulation.crash.Encounter.Result;
import dev.stampede.simulation.world.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Operations that meet: whichever is held, before whichever of its calls, what comes of both is what would have come of
 * one after the other. Seeds come to such moments by luck, these come to all of them.
 */
public final class Meetings {

    private static final String INVARIANT = "what meets comes to the same as one after the other";

    /** No operation makes more calls where another is in its way. */
    private static final long MOST_CALLS = 60;

    private static final Map<Meeting, List<Result>> EXPECTED = new ConcurrentHashMap<>();

    private Meetings() {}

    /** The first that comes to something else with this boundary. */
    public static Optional<Violation> firstWrong(Boundary boundary) {
        return all().stream().flatMap(meeting -> wrong(meeting, boundary)).findFirst();
    }

    static List<Meeting> all() {
        return Stream.of(Organisings.meetings(), Sellings.meetings())
                .flatMap(List::stream)
                .toList();
    }

    /** Each call before which the first is held until the second has ended, and it comes to something else. */
    static Stream<Violation> wrong(Meeting meeting, Boundary boundary) {
        var expected =
                EXPECTED.computeIfAbsent(meeting, key -> List.of(Encounter.inOrder(key), Encounter.inReverse(key)));
        return LongStream.rangeClosed(1, calls(meeting))
                .boxed()
                .flatMap(call -> wrong(meeting, call, expected, Encounter.heldBefore(call, meeting, boundary)));
    }

    private static long calls(Meeting meeting) {
        return Math.min(
                MOST_CALLS,
                Trial.undisturbed(meeting.held()).callsOf(Trial.FIRST).size());
    }

    private static Stream<Violation> wrong(Meeting meeting, long call, List<Result> expected, Result found) {
        var where = "%s, before call %d".formatted(meeting, call);
        if (!found.state().violations().isEmpty()) {
            return found.state().violations().stream();
        }
        return expected.stream().anyMatch(found::equals)
                ? Stream.empty()
                : Stream.of(new Violation(
                        INVARIANT,
                        where,
                        expected.stream()
                                .map(one -> difference(one, found))
                                .toList()
                                .toString(),
                        difference(found, expected.getFirst())));
    }

    /** What the one has and the other hasn't. */
    private static String difference(Result one, Result other) {
        var only = new ArrayList<>(one.state().stored());
        other.state().stored().forEach(only::remove);
        return "%s; %s; %s".formatted(one.held(), one.meanwhile(), only);
    }
}
