package dev.stampede.simulation.crash;

import dev.stampede.invariants.Violation;
import dev.stampede.simulation.Fate;
import dev.stampede.simulation.crash.Encounter.Result;
import dev.stampede.simulation.world.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Operations that meet: whichever is held, before whichever of its calls, what comes of both is what would have come of
 * one after the other, or of the second after the first had ended there. Seeds come to such moments by luck, these come
 * to all of them.
 */
public final class Meetings {

    private static final String INVARIANT = "what meets comes to the same as one after the other";

    /** Either the environment stands still before the call, or the call comes late and nobody waits for it. */
    private static final List<Fate> HOLDS = List.of(Fate.frozenBefore(Encounter.TURN), Fate.of(Fate.Ending.LATE));

    private static final Pattern REVISION = Pattern.compile("(revision)=\\d+");

    /** No operation makes more calls where another is in its way. */
    private static final long MOST_CALLS = 60;

    private static final List<Meeting> ALL = Stream.of(Organisings.meetings(), Sellings.meetings())
            .flatMap(List::stream)
            .toList();

    private static final Map<Meeting, Expected> EXPECTED = new ConcurrentHashMap<>();

    private Meetings() {}

    /**
     * What comes of a meeting whose two are one after the other.
     *
     * @param calls that the first makes, before each of which it can be held
     */
    private record Expected(List<Result> results, long calls) {

        static Expected of(Meeting meeting) {
            var calls = Trial.undisturbed(meeting.held()).callsOf(Trial.FIRST).size();
            return new Expected(Encounter.oneAfterTheOther(meeting), Math.min(MOST_CALLS, calls));
        }
    }

    /** The first that comes to something else, with a new one of those boundaries each time. */
    public static Optional<Violation> firstWrong(Supplier<Boundary> boundary) {
        return ALL.stream().flatMap(meeting -> wrong(meeting, boundary)).findFirst();
    }

    static List<Meeting> all() {
        return ALL;
    }

    /** Each call before which the first is held until the second has ended, and it comes to something else. */
    static Stream<Violation> wrong(Meeting meeting, Supplier<Boundary> boundary) {
        var expected = EXPECTED.computeIfAbsent(meeting, Expected::of);
        return LongStream.rangeClosed(1, expected.calls())
                .boxed()
                .flatMap(call -> HOLDS.stream()
                        .flatMap(how -> wrong(
                                meeting,
                                call,
                                expected.results(),
                                Encounter.heldUp(call, how, meeting, boundary.get()))));
    }

    private static Stream<Violation> wrong(Meeting meeting, long call, List<Result> expected, Result found) {
        var where = "%s, before call %d".formatted(meeting, call);
        if (!found.state().violations().isEmpty()) {
            return found.state().violations().stream()
                    .map(one ->
                            new Violation(one.invariant(), where + ": " + one.where(), one.expected(), one.found()));
        }
        return Stream.concat(expected.stream(), Stream.of(call).map(died -> Encounter.diedBefore(died, meeting)))
                        .anyMatch(one -> isSame(meeting, one, found))
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

    /** What a look after all sales didn't get to is left to the next one. */
    private static boolean isSame(Meeting meeting, Result one, Result found) {
        return stored(one).equals(stored(found))
                && (meeting.held().name().equals(Organisings.TEND)
                        || windows(one).equals(windows(found)));
    }

    /** Without how often something was tried or counted, and how units went between shards. */
    private static List<String> stored(Result result) {
        return result.state().stored().stream()
                .filter(item -> !item.contains("kind=RESHARDING"))
                .map(item -> REVISION.matcher(item).replaceAll("$1=some"))
                .toList();
    }

    /** When offers could be bought before the marketplace had looked after them. */
    private static Set<String> windows(Result result) {
        return result.soon().stored().stream()
                .filter(item -> item.contains(", terms={"))
                .map(item -> item.replaceFirst(".*(productId=[^,]*).*(terms=\\{[^}]*}).*", "$1 $2"))
                .collect(Collectors.toSet());
    }

    /** What the one has and the other hasn't. */
    private static String difference(Result one, Result other) {
        var only = new ArrayList<>(stored(one));
        stored(other).forEach(only::remove);
        only.addAll(windows(one));
        return "%s; %s; %s".formatted(one.held(), one.meanwhile(), only);
    }
}
