package dev.stampede.simulation.crash;

import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.simulation.Call;
import dev.stampede.simulation.Fate;
import dev.stampede.simulation.Fate.Ending;
import dev.stampede.simulation.world.Boundary;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/** One meeting in a world of its own. Whoever is told of a failure asks again, once, when all is calm. */
final class Encounter implements AutoCloseable {

    /** What the names of environments begin with that reserve units and die before they write an order. */
    static final String DOOMED = "doomed till";

    private static final String HELD = "held";
    private static final String MEANWHILE = "meanwhile";

    /** Longer than an operation takes. */
    static final Duration TURN = Duration.ofSeconds(20);

    /** Until what is stale is ended. */
    private static final Duration A_WHILE = Duration.ofMinutes(3);

    private final Meeting meeting;
    private final Market market;
    private final Map<String, String> answers = new HashMap<>();
    private final long call;
    private final Fate there;

    /** @param there what becomes of the first's call of that number */
    private Encounter(Meeting meeting, Boundary boundary, long call, Fate there) {
        this.meeting = meeting;
        this.market = new Market(boundary);
        this.call = call;
        this.there = there;
    }

    /**
     * What came of it.
     *
     * @param held what the first was told
     * @param meanwhile what the second was told
     * @param soon when both have ended, and nobody has looked after anything yet
     * @param state at the end
     */
    record Result(String held, String meanwhile, EndState soon, EndState state) {}

    /**
     * The second comes while the first is held up at its call of that number, from 1.
     *
     * @param how it is held up there
     */
    static Result heldUp(long call, Fate how, Meeting meeting, Boundary boundary) {
        return run(new Encounter(meeting, boundary, call, how), TURN.dividedBy(2), HELD, MEANWHILE);
    }

    /** The second comes after the first has died before its call of that number, and nobody asks for it again. */
    static Result diedBefore(long call, Meeting meeting) {
        return run(
                new Encounter(meeting, Boundary.NOTHING, call, Fate.of(Ending.KILLED_BEFORE)), TURN, HELD, MEANWHILE);
    }

    /** What comes of one after the other: of whoever was told of a failure, though it was done, once more. */
    static List<Result> oneAfterTheOther(Meeting meeting) {
        return List.of(
                inOrder(meeting, HELD, MEANWHILE),
                inOrder(meeting, MEANWHILE, HELD),
                inOrder(meeting, HELD, MEANWHILE, HELD));
    }

    private static Result inOrder(Meeting meeting, String... turns) {
        return run(new Encounter(meeting, Boundary.NOTHING, 0, Fate.FINE), TURN, turns);
    }

    private static Result run(Encounter meant, Duration between, String... turns) {
        try (var encounter = meant) {
            encounter.prepare();
            for (int turn = 0; turn < turns.length; turn++) {
                encounter.start(turns[turn], between.multipliedBy(turn));
            }
            return encounter.end();
        }
    }

    private void prepare() {
        meeting.held().given().accept(market);
        market.waits(Duration.ofSeconds(1));
        market.simulation().fates(this::fate);
    }

    private Fate fate(Call made) {
        if (made.environment().equals(HELD) && made.number() == call) {
            return there;
        }
        if (made.environment().startsWith(DOOMED) && made.operation().equals("PutItem")) {
            return Fate.of(Ending.KILLED_BEFORE);
        }
        return Fate.FINE;
    }

    private void start(String name, Duration after) {
        var operation = name.equals(HELD) ? meeting.held() : meeting.meanwhile();
        answers.put(name, "none");
        market.simulation().start(name, after, () -> ask(name, operation));
    }

    private void ask(String name, Operation operation) {
        if (!asked(name, name, operation)) {
            market.simulation().sleep(TURN.toNanos());
            asked(name, name + " again", operation);
        }
    }

    private boolean asked(String name, String environment, Operation operation) {
        try {
            answers.put(name, operation.act().in(market, market.simulation().environment(environment)));
            return true;
        } catch (StoreBusy | SdkException | PaymentUnavailable e) {
            answers.put(name, String.valueOf(e));
            return false;
        }
    }

    private Result end() {
        market.waits(TURN.multipliedBy(6));
        var soon = EndState.of(market);
        Trial.endStale(market, A_WHILE);
        Trial.endStale(market, A_WHILE);
        return new Result(
                answers.getOrDefault(HELD, ""), answers.getOrDefault(MEANWHILE, ""), soon, EndState.of(market));
    }

    @Override
    public void close() {
        market.close();
    }
}
