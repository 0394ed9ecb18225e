package dev.stampede.flashsale.room.http;

import dev.stampede.flashsale.room.Ticket;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tickets of a draw, in its order.
 *
 * @param tickets a part of them
 * @param next the cursor of the next part; none after the last
 */
@Serdeable
record TicketsBody(List<TicketBody> tickets, @Nullable String next) {

    /**
     * A ticket.
     *
     * @param ticketId the shopper's pseudonym: the first 128 bits of SHA-256 over {@code ticket}, the sale's id and the
     *     shopper's, each with its length before it
     * @param rank HMAC-SHA256 of the ticket's id under the seed, in hexadecimal digits; the lowest is first
     * @param joinedAt when the shopper came
     */
    @Serdeable
    record TicketBody(String ticketId, String rank, Instant joinedAt) {

        static TicketBody of(Ticket ticket) {
            return new TicketBody(ticket.id().value(), ticket.rank().hex(), ticket.joinedAt());
        }
    }
}
