package dev.stampede.flashsale.room;

import java.time.Duration;
import java.time.Instant;

/**
 * What a shopper sees of their place.
 *
 * @param room where it is
 * @param state how far the room has come
 * @param ticket whose it is
 * @param standing how it stands
 * @param askAgain how long the shopper should wait before the next look
 * @param at when it was so
 */
public record Look(Room room, RoomState state, TicketId ticket, Standing standing, Duration askAgain, Instant at) {}
