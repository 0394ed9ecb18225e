package dev.stampede.flashsale.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many places are let in, as time goes on: nothing has to happen for the next to get in. It never goes back.
 *
 * <p>It stops a few seconds of its pace behind the last place that was given out, so that a calm doesn't pile up places
 * for a rush to take at once.
 *
 * @param stretches in the order of time; the last may begin in the future, so that every environment knows of it before
 *     it does
 */
public record Line(List<Stretch> stretches) {

    /** How far it runs ahead of the last place given out, in seconds of its pace: until places are counted again. */
    private static final long AHEAD_SECONDS = 5;

    /** No place has been given out. */
    static final Line NONE = new Line(List.of());

    /** Keeps an unmodifiable copy. */
    public Line {
        stretches = List.copyOf(stretches);
    }

    /** Lets in from that time on, at that pace, when so many places have been given out. */
    static Line from(Instant opening, long perSecond, long issued) {
        return new Line(List.of(new Stretch(opening, 0, perSecond, issued + AHEAD_SECONDS * perSecond)));
    }

    /** How many places are let in at that time. */
    long admittedUpTo(Instant now) {
        return ruling(now).map(stretch -> stretch.admittedUpTo(now)).orElse(0L);
    }

    /** How many places are let in each second at that time. */
    long perSecond(Instant now) {
        return ruling(now)
                .or(() -> stretches.stream().findFirst())
                .map(Stretch::perSecond)
                .orElse(0L);
    }

    /**
     * When that place was let in or, at the pace that is known, will be; its first moment, for a place let in before
     * what it remembers; empty when nobody can tell.
     */
    Optional<Instant> turnOf(long place) {
        for (int i = 0; i < stretches.size() - 1; i++) {
            var stretch = stretches.get(i);
            var end = stretches.get(i + 1).since();
            if (place <= stretch.admittedUpTo(end)) {
                return stretch.reaches(place);
            }
        }
        return stretches.isEmpty() ? Optional.empty() : stretches.getLast().reaches(place);
    }

    /**
     * The same, with another pace from then on, when so many places have been given out. Forgets what ended before
     * {@code forgotten}.
     *
     * @param since not before its last stretch begins
     */
    Line then(Instant since, long perSecond, long issued, Instant forgotten) {
        var last = stretches.getLast();
        long base = last.admittedUpTo(since);
        long upTo = issued + AHEAD_SECONDS * perSecond;
        var next = new ArrayList<>(stretches);
        if (last.perSecond() == perSecond && base < Math.max(last.base(), last.upTo())) {
            next.set(next.size() - 1, last.upTo(upTo));
        } else {
            next.add(new Stretch(since, base, perSecond, upTo));
        }
        while (next.size() > 1 && next.get(1).since().isBefore(forgotten)) {
            next.removeFirst();
        }
        return new Line(next);
    }

    /** Not before its last stretch begins, and so long after that time that every environment will have heard of it. */
    Instant announced(Instant now, Duration notice) {
        var heard = now.plus(notice);
        var last = stretches.getLast().since();
        return heard.isAfter(last) ? heard : last.plusMillis(1);
    }

    private Optional<Stretch> ruling(Instant now) {
        return stretches.reversed().stream()
                .filter(stretch -> !stretch.since().isAfter(now))
                .findFirst();
    }
}
