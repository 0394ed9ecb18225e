package dev.stampede.flashsale.room;

import dev.stampede.model.plan.AwsLimits;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/**
 * When a shopper should look again: the longer they have to wait, the later, at most a minute later, and towards the
 * end of the wait ever sooner; and spread, so that those who came together don't ask together.
 */
public final class AskAgain {

    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofMinutes(1);

    /** A quarter of the wait that is left. */
    private static final int LOOKS = 4;

    /** Whoever waits for a far opening looks in once an hour. */
    private static final Duration BEFORE_OPENING = Duration.ofHours(1);

    /** First looks after a draw that are let come in a second: half of what the gateway lets through. */
    private static final long FIRST_LOOKS_A_SECOND = AwsLimits.API_REQUESTS / 2;

    private final RandomGenerator random;

    /** Spreads by that source of chance. */
    public AskAgain(RandomGenerator random) {
        this.random = random;
    }

    /** How long until the next look of somebody who has so long to wait, in whole seconds. */
    public Duration after(Duration ahead) {
        return spread(within(ahead));
    }

    /** How long until the first look after a draw of so many tickets, which is so long ahead. */
    public Duration afterDraw(Duration ahead, long tickets) {
        if (ahead.compareTo(BEFORE_OPENING) > 0) {
            return spread(BEFORE_OPENING);
        }
        long over = Math.min(LATEST.toSeconds(), tickets / FIRST_LOOKS_A_SECOND);
        return later(SOONEST, ahead).plusSeconds(random.nextLong(1 + over)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The same for all, for an answer that all share. */
    static Duration unspread(Duration ahead) {
        return wholeSeconds(within(ahead).toMillis());
    }

    /** Up to a quarter sooner or later. */
    private Duration spread(Duration middle) {
        long millis = middle.toMillis();
        return wholeSeconds(millis * 3 / 4 + random.nextLong(millis / 2 + 1));
    }

    private static Duration within(Duration ahead) {
        var next = ahead.dividedBy(LOOKS);
        return next.compareTo(LATEST) > 0 ? LATEST : later(SOONEST, next);
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration wholeSeconds(long millis) {
        return later(SOONEST, Duration.ofSeconds((millis + 500) / 1_000));
    }
}
