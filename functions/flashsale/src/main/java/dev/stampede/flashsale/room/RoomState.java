package dev.stampede.flashsale.room;

import java.time.Instant;

/**
 * How far a room has come: one item, known to every environment.
 *
 * @param revision counts the writes, so that each can be conditional on what was read
 * @param slices over how many partitions the room's tickets are spread; fixed when the first shopper looks
 * @param leasedUntil until when somebody is tending the room
 * @param tendedAt when the room was tended last
 * @param early how many joined before the draw; about, until they have been drawn
 * @param line who is let in when; empty until the draw
 * @param late who came after the draw
 * @param pace how fast the line moves
 * @param sample what the pace was judged from last
 */
public record RoomState(
        long revision,
        int slices,
        Instant leasedUntil,
        Instant tendedAt,
        long early,
        Line line,
        LateTally late,
        Pace pace,
        Sample sample) {

    /** The state of a room that nobody has looked at. */
    static RoomState first(Room room, Instant now) {
        return new RoomState(
                1,
                Slices.forPeak(room.peakPerSecond()),
                now,
                now,
                0,
                Line.NONE,
                LateTally.from(room.drawAt()),
                AdmissionPace.first(room.peakPerSecond()),
                new Sample(room.opensAt(), 0, 0));
    }

    /** Whether the early have their places. */
    public boolean drawn() {
        return !line.stretches().isEmpty();
    }

    /** How many places have been given out. */
    public long issued() {
        return early + late.total();
    }

    /** How many places are let in at that time. */
    public long admittedUpTo(Instant now) {
        return line.admittedUpTo(now);
    }

    /** How many of those that have been given out still wait. */
    public long waiting(Instant now) {
        return Math.max(0, issued() - admittedUpTo(now));
    }

    /** How many tickets have been let in. */
    long admittedTickets(Instant now) {
        return Math.min(issued(), admittedUpTo(now));
    }

    RoomState leased(Instant until) {
        return new RoomState(revision, slices, until, tendedAt, early, line, late, pace, sample);
    }

    RoomState tended(Instant at) {
        return new RoomState(revision, slices, at, at, early, line, late, pace, sample);
    }

    RoomState withAbout(long tickets) {
        return new RoomState(revision, slices, leasedUntil, tendedAt, tickets, line, late, pace, sample);
    }

    RoomState withDraw(long tickets, Line opening) {
        return new RoomState(revision, slices, leasedUntil, tendedAt, tickets, opening, late, pace, sample);
    }

    RoomState withLate(LateTally counted) {
        return new RoomState(revision, slices, leasedUntil, tendedAt, early, line, counted, pace, sample);
    }

    RoomState withLine(Line next) {
        return new RoomState(revision, slices, leasedUntil, tendedAt, early, next, late, pace, sample);
    }

    RoomState withPace(Pace next, Sample judgedFrom) {
        return new RoomState(revision, slices, leasedUntil, tendedAt, early, line, late, next, judgedFrom);
    }

    /** The next revision. */
    RoomState revised() {
        return new RoomState(revision + 1, slices, leasedUntil, tendedAt, early, line, late, pace, sample);
    }
}
