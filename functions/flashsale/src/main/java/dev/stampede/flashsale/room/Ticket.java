package dev.stampede.flashsale.room;

import java.time.Instant;

/**
 * That a shopper waits.
 *
 * @param id the shopper's pseudonym
 * @param rank where the draw puts it
 * @param joinedAt when they came, in milliseconds
 */
public record Ticket(TicketId id, Rank rank, Instant joinedAt) {}
