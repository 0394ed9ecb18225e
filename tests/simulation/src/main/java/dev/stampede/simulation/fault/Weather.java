package dev.stampede.simulation.fault;

import dev.stampede.simulation.DrawnFates;
import dev.stampede.simulation.Fate.Ending;
import dev.stampede.simulation.Fates;
import dev.stampede.simulation.Latency;
import dev.stampede.simulation.dynamodb.Limits;
import dev.stampede.simulation.dynamodb.Reads;
import dev.stampede.simulation.sqs.QueueSettings;
import dev.stampede.simulation.stream.StreamSettings;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How hard a run is.
 *
 * @param chances how many of all calls end so, from 0 to 1
 * @param freezes how many calls an environment freezes at, from 0 to 1
 * @param longestFreeze how long it stands still at most
 * @param skew how far an environment's clock is off at most, either way
 * @param limits what the database can take
 * @param queue how the queue behaves
 * @param stream how the stream behaves
 * @param declines how many orders are declined by the payment provider, from 0 to 1
 * @param losses how often in a run the queue loses all that is in it
 */
public record Weather(
        Map<Ending, Double> chances,
        double freezes,
        Duration longestFreeze,
        Duration skew,
        Limits limits,
        QueueSettings queue,
        StreamSettings stream,
        double declines,
        int losses) {

    /** Longer than a reservation may stand, and the minute until somebody looks and ends it. */
    private static final Duration LONGEST_FREEZE = Duration.ofSeconds(150);

    private static final Duration MOST_SKEW = Duration.ofSeconds(1);

    /** How many of a batch's keys are left unread at worst. */
    private static final double MOST_UNREAD = 0.3;

    /** One run in so many has a calm day. */
    private static final int CALM = 5;

    /** In one stormy run of so many, environments freeze often and for long. */
    private static final int SLEEPY = 4;

    /** Keeps a copy in the order of the endings. */
    public Weather {
        chances = new EnumMap<>(chances);
    }

    /** Draws it: one run in five is calm, and of the rest some are mild and some are terrible. */
    public static Weather drawn(RandomGenerator random) {
        double force = random.nextInt(CALM) == 0 ? 0 : Math.pow(random.nextDouble(), 2);
        boolean sleepy = force > 0 && random.nextInt(SLEEPY) == 0;
        var chances = new EnumMap<Ending, Double>(Ending.class);
        for (var ending : Ending.values()) {
            if (ending != Ending.ANSWERED) {
                chances.put(ending, force * random.nextDouble() * worst(ending));
            }
        }
        return new Weather(
                chances,
                sleepy ? 0.02 + random.nextDouble() * 0.04 : force * random.nextDouble() * 0.02,
                sleepy ? LONGEST_FREEZE : Duration.ofSeconds(5),
                force == 0 ? Duration.ZERO : Duration.ofMillis(random.nextLong(MOST_SKEW.toMillis() + 1)),
                limits(random, force),
                queue(random, force),
                new StreamSettings(
                        1 + random.nextInt(3),
                        10,
                        Latency.ofNetwork(Duration.ofMillis(50 + random.nextInt(500))),
                        Duration.ofSeconds(1),
                        force * 0.1),
                random.nextDouble() * 0.3,
                force == 0 ? 0 : random.nextInt(3));
    }

    /** The fates of calls in this weather. */
    public Fates fates(RandomGenerator random) {
        var drawn = new DrawnFates(random);
        chances.forEach(drawn::with);
        return drawn.withFreezes(freezes, longestFreeze);
    }

    /** How far off one environment's clock is. */
    public Duration skewOf(RandomGenerator random) {
        long most = skew.toMillis();
        return Duration.ofMillis(most == 0 ? 0 : random.nextLong(-most, most + 1));
    }

    private static double worst(Ending ending) {
        return switch (ending) {
            case ANSWERED -> 0;
            case THROTTLED, FAILED_BEFORE, LOST_BEFORE -> 0.05;
            case FAILED_AFTER, LOST_AFTER, LATE -> 0.08;
            case KILLED_BEFORE, KILLED_AFTER -> 0.04;
        };
    }

    private static Limits limits(RandomGenerator random, double force) {
        boolean cramped = force > 0 && random.nextInt(4) == 0;
        int writeUnits = cramped ? 25 + random.nextInt(50) : Limits.PUBLISHED.writeUnits();
        var longest = Duration.ofMillis(5 + random.nextInt(force > 0.3 ? 150 : 15));
        return new Limits(
                cramped ? 1 : 1 + random.nextInt(4),
                writeUnits,
                Limits.PUBLISHED.readUnits(),
                Duration.ZERO,
                0,
                Duration.ofMillis(5),
                longest,
                Latency.ofNetwork(Duration.ofMillis(2 + random.nextInt(20))),
                reads(random, force));
    }

    private static Reads reads(RandomGenerator random, double force) {
        return new Reads(
                Duration.ofMillis(random.nextInt(200)),
                Duration.ofMillis(random.nextInt(10)),
                force * random.nextDouble() * MOST_UNREAD);
    }

    private static QueueSettings queue(RandomGenerator random, double force) {
        return new QueueSettings(
                1 + random.nextInt(3),
                1 + random.nextInt(10),
                new Latency(Duration.ofMillis(20 + random.nextInt(400)), 1.5, 0.02),
                Duration.ofSeconds(60),
                5,
                force * random.nextDouble() * 0.5,
                force * random.nextDouble() * 0.1);
    }
}
