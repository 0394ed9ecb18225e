package dev.stampede.simulation.crash;

import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.simulation.Call;
import dev.stampede.simulation.Environment;
import dev.stampede.simulation.Fate;
import dev.stampede.simulation.Fate.Ending;
import dev.stampede.simulation.world.Boundary;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/** One meeting in a world of its own. Whoever is told of a failure asks again, once, when all is calm. */
final class Encounter implements AutoCloseable {

    private static final String HELD = "held";
    private static final String MEANWHILE = "meanwhile";

    /** Longer than an operation takes. */
    private static final Duration TURN = Duration.ofSeconds(20);

    /** Until what is stale is ended. */
    private static final Duration A_WHILE = Duration.ofMinutes(3);

    private final Meeting meeting;
    private final Market market;
    private final Map<String, String> answers = new HashMap<>();
    private long holdsAt;
    private boolean dead;

    private Encounter(Meeting meeting, Boundary boundary) {
        this.meeting = meeting;
        this.market = new Market(boundary);
    }

    /**
     * What came of it.
     *
     * @param held what the first was told
     * @param meanwhile what the second was told
     * @param state at the end
     */
    record Result(String held, String meanwhile, EndState state) {}

    /** The second comes while the first is held before its call of that number, from 1. */
    static Result heldBefore(long call, Meeting meeting, Boundary boundary) {
        try (var encounter = new Encounter(meeting, boundary)) {
            encounter.holdsAt = call;
            encounter.prepare();
            encounter.start(HELD, meeting.held(), Duration.ZERO);
            encounter.start(MEANWHILE, meeting.meanwhile(), TURN.dividedBy(2));
            return encounter.end();
        }
    }

    /** The first, and then the second. */
    static Result inOrder(Meeting meeting) {
        return oneAfterTheOther(meeting, Duration.ZERO, TURN);
    }

    /** The second, and then the first. */
    static Result inReverse(Meeting meeting) {
        return oneAfterTheOther(meeting, TURN, Duration.ZERO);
    }

    private static Result oneAfterTheOther(Meeting meeting, Duration held, Duration meanwhile) {
        try (var encounter = new Encounter(meeting, Boundary.NOTHING)) {
            encounter.prepare();
            encounter.start(HELD, meeting.held(), held);
            encounter.start(MEANWHILE, meeting.meanwhile(), meanwhile);
            return encounter.end();
        }
    }

    private void prepare() {
        meeting.given().accept(market);
        market.waits(Duration.ofSeconds(1));
        market.simulation().fates(this::fate);
    }

    private Fate fate(Call call) {
        if (call.environment().equals(HELD) && call.number() == holdsAt) {
            return Fate.frozenBefore(TURN);
        }
        if (call.environment().equals(MEANWHILE) && call.operation().equals(meeting.dying()) && !dead) {
            dead = true;
            return Fate.of(Ending.KILLED_BEFORE);
        }
        return Fate.FINE;
    }

    private void start(String name, Operation operation, Duration after) {
        var environment = market.simulation().environment(name);
        answers.put(name, "none");
        market.simulation().start(name, after, () -> ask(operation, environment, 2));
    }

    private void ask(Operation operation, Environment environment, int tries) {
        try {
            answers.put(environment.name(), operation.act().in(market, environment));
        } catch (StoreBusy | SdkException | PaymentUnavailable e) {
            answers.put(environment.name(), String.valueOf(e));
            if (tries > 1) {
                market.simulation().sleep(TURN.toNanos());
                ask(operation, environment, tries - 1);
            }
        }
    }

    private Result end() {
        market.waits(TURN.multipliedBy(6));
        Trial.endStale(market, A_WHILE);
        Trial.endStale(market, A_WHILE);
        return new Result(answers.getOrDefault(HELD, ""), answers.getOrDefault(MEANWHILE, ""), EndState.of(market));
    }

    @Override
    public void close() {
        market.close();
    }
}
