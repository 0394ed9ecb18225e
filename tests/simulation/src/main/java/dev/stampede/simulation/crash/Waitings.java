package dev.stampede.simulation.crash;

import static dev.stampede.simulation.crash.Goods.KETTLE;
import static dev.stampede.simulation.crash.Goods.LAMP;

import dev.stampede.model.catalogue.Access.Admission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What shoppers do in a sale's waiting room; whoever asks it something may have to bring it up to date. */
final class Waitings {

    private static final String ANA = Baskets.ANA.value();

    /** So few that one place a second is let in, and that the tickets lie in the fewest slices. */
    private static final long PEAK = 4;

    /** When the early tickets can be counted, and a second more. */
    private static final Instant COUNTABLE = Organising.OPENS.minusSeconds(7);

    /** Longer than a room is left alone. */
    private static final Duration UNTIL_DUE = Duration.ofSeconds(8);

    /** Longer than a turn. */
    private static final Duration TURN_IS_OVER = Duration.ofMinutes(4);

    /** More than are let in until a pause takes effect. */
    private static final int CROWD = 24;

    private Waitings() {}

    static List<Operation> all() {
        return List.of(
                told("join_a_room", Waitings::room, waiting -> waiting.join(ANA)),
                told("join_a_room_late", Waitings::crowded, waiting -> waiting.join(ANA)),
                told("join_a_room_again", Waitings::turnedAway, waiting -> waiting.join(ANA)),
                told("draw_the_places", Waitings::drawable, waiting -> waiting.showPlace(ANA)),
                Operation.silent("count_who_came_late", Waitings::oneIsLate, Waiting::new, Waiting::look),
                told("list_the_draw", Waitings::opened, Waiting::list));
    }

    private static Operation told(String name, Consumer<Market> given, Function<Waiting, String> act) {
        return Operation.of(name, given, Waiting::new, act);
    }

    private static Waiting outside(Market market) {
        return new Waiting(market, market.simulation().outside());
    }

    private static Organising organiser(Market market) {
        return new Organising(market, market.simulation().outside());
    }

    private static void room(Market market) {
        market.sells(KETTLE, 20, 2);
        market.sells(LAMP, 20, 1);
        organiser(market).schedule(PEAK, Admission.WAITING_ROOM);
    }

    private static void join(Market market, String crowd, int shoppers) {
        IntStream.range(0, shoppers).forEach(number -> outside(market).join(crowd + " " + number));
    }

    /** Ana waits among others, and nobody has a place. */
    private static void drawable(Market market) {
        room(market);
        outside(market).join(ANA);
        join(market, "early", 3);
        market.waitsUntil(COUNTABLE);
    }

    private static void opened(Market market) {
        drawable(market);
        outside(market).look();
        market.waitsUntil(Organising.OPENS.plusSeconds(1));
    }

    private static void oneIsLate(Market market) {
        opened(market);
        join(market, "late", 1);
        market.waits(UNTIL_DUE);
    }

    /** More wait than are let in before the sale is paused, so that whoever comes has to wait. */
    private static void crowded(Market market) {
        room(market);
        join(market, "early", CROWD);
        market.waitsUntil(COUNTABLE);
        outside(market).look();
        pauses(market);
    }

    /** Ana let her turn pass twice, the second time after she came late; since then others came. */
    private static void turnedAway(Market market) {
        opened(market);
        market.waits(TURN_IS_OVER);
        outside(market).join(ANA);
        market.waits(UNTIL_DUE);
        outside(market).look();
        market.waits(TURN_IS_OVER);
        join(market, "later", CROWD);
        pauses(market);
    }

    private static void pauses(Market market) {
        organiser(market).pause();
        market.waits(UNTIL_DUE.multipliedBy(2));
        outside(market).look();
        market.waits(UNTIL_DUE);
    }
}
