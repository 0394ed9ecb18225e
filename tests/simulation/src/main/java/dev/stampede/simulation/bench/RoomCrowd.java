package dev.stampede.simulation.bench;

import dev.stampede.flashsale.room.AskAgain;
import dev.stampede.flashsale.room.Rank;
import dev.stampede.flashsale.room.Slices;
import dev.stampede.flashsale.room.TicketId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.simulation.Simulation;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A crowd in a waiting room by the room's own rules alone, without a table: who gets which place, where the tickets
 * lie, and when who looks again.
 *
 * @param shoppers in it
 * @param slices over which their tickets lie
 * @param fullestSlice tickets in the slice that has most: the writes of one partition key when all join in one second
 * @param chiSquared whether the places depend on when who joined
 * @param joinsBySecond since the first could join
 * @param looksBySecond the same of looks at one's place
 */
record RoomCrowd(
        int shoppers,
        int slices,
        int fullestSlice,
        double chiSquared,
        List<Integer> joinsBySecond,
        List<Integer> looksBySecond) {

    /** The sale's peak, which is the pace of the line. */
    static final int PEAK = 9_000;

    /** They join within this time before the draw, ever more as it comes nearer. */
    static final int JOIN_WITHIN_SECONDS = 60;

    /** From the draw to the opening, and how long before it the draw has been counted. */
    private static final double DRAW_MARGIN_SECONDS = 30;

    private static final double COUNTED_BEFORE_OPENING_SECONDS = 5;
    private static final double OPENS = JOIN_WITHIN_SECONDS + DRAW_MARGIN_SECONDS;

    /** Has so many come. */
    static RoomCrowd of(int shoppers, long seed) {
        try (var simulation = new Simulation(seed)) {
            return of(shoppers, simulation.random("crowd"));
        }
    }

    private static RoomCrowd of(int shoppers, RandomGenerator random) {
        var room = Rooms.opening(Simulation.BEGINNING.plusSeconds((long) OPENS), PEAK);
        var ranks = new Rank[shoppers];
        int slices = Slices.forPeak(PEAK);
        var inSlice = new int[slices];
        for (int joined = 0; joined < shoppers; joined++) {
            ranks[joined] = room.rankOf(TicketId.of(room.sale(), new ShopperId("shopper-" + joined)));
            inSlice[ranks[joined].slice(slices)]++;
        }
        var order = IntStream.range(0, shoppers)
                .boxed()
                .sorted(Comparator.comparing((Integer joined) -> ranks[joined].hex()))
                .mapToInt(Integer::intValue)
                .toArray();
        var places = new int[shoppers];
        for (int place = 0; place < shoppers; place++) {
            places[order[place]] = place;
        }
        int seconds = (int) OPENS + Math.ceilDiv(shoppers, PEAK) + 10;
        var joins = new int[seconds];
        var looks = new int[seconds];
        var askAgain = new AskAgain(random);
        for (int joined = 0; joined < shoppers; joined++) {
            // Evenly spread chance under a root: twice as many a second at the end as on average.
            double at = JOIN_WITHIN_SECONDS * Math.sqrt((joined + 0.5) / shoppers);
            joins[(int) at]++;
            look(at, joined, places[joined], askAgain, looks);
        }
        return new RoomCrowd(
                shoppers,
                slices,
                Arrays.stream(inSlice).max().orElse(0),
                ChiSquared.of(places),
                listed(joins),
                listed(looks));
    }

    /** Looks as often as the answers say, until it is let in. */
    private static void look(double joinedAt, int joinedBefore, int place, AskAgain askAgain, int[] looks) {
        double turn = OPENS + (double) place / PEAK;
        double counted = OPENS - COUNTED_BEFORE_OPENING_SECONDS;
        double now = joinedAt
                + askAgain.afterDraw(seconds(counted - joinedAt), joinedBefore).toSeconds();
        while (now < turn) {
            looks[(int) now]++;
            now += now < counted
                    ? askAgain.afterDraw(seconds(counted - now), joinedBefore).toSeconds()
                    : askAgain.after(seconds(turn - now)).toSeconds();
        }
        looks[Math.min(looks.length - 1, (int) now)]++;
    }

    private static Duration seconds(double of) {
        return Duration.ofMillis((long) (of * 1_000));
    }

    private static List<Integer> listed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** The most in one second. */
    static int most(List<Integer> bySecond) {
        return bySecond.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** All of them. */
    static long sum(List<Integer> bySecond) {
        return bySecond.stream().mapToLong(Integer::longValue).sum();
    }

    /** The mean of the seconds in which there were any. */
    static double mean(List<Integer> bySecond) {
        return bySecond.stream()
                .mapToInt(Integer::intValue)
                .filter(number -> number > 0)
                .average()
                .orElse(0);
    }
}
