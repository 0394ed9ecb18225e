package dev.stampede.waitingroom;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Call;
import dev.stampede.client.Requests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a shop published of a draw.
 *
 * @param commitment to the seed, as it was before the opening
 * @param seed as it was told afterwards
 * @param conditions as the commitment has them: their names and the time of the announcement, empty without any
 * @param tickets in the order in which they were published
 */
public record PublishedDraw(String commitment, String seed, String conditions, List<PublishedTicket> tickets) {

    /** More pages than any room here has: a list that never ends is a defect. */
    private static final int MOST_PAGES = 100_000;

    /** Keeps an unmodifiable copy of the tickets. */
    public PublishedDraw {
        tickets = List.copyOf(tickets);
    }

    /**
     * A ticket.
     *
     * @param id its shopper's pseudonym
     * @param joinedAt when they came
     */
    public record PublishedTicket(String id, Instant joinedAt) {}

    /** Reads what is published of that sale, which has opened. */
    public static PublishedDraw read(Requests requests, String saleId, String commitment) {
        var path = "/v1/sales/%s/room".formatted(saleId);
        var room = requests.body(Call.get("room", path));
        var seed = room.path("seed").asText();
        var tickets = new ArrayList<PublishedTicket>();
        var next = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            var query = next.isEmpty() ? "" : "?cursor=" + next;
            var body = requests.body(Call.get("tickets", path + "/tickets" + query));
            body.path("tickets").forEach(ticket -> tickets.add(ticket(ticket)));
            next = body.path("next").asText("");
            if (next.isEmpty()) {
                return new PublishedDraw(commitment, seed, conditions(room), tickets);
            }
        }
        throw new IllegalStateException("%s has more than %d pages".formatted(path, MOST_PAGES));
    }

    private static String conditions(JsonNode room) {
        var words = new ArrayList<String>();
        room.path("conditions").forEach(condition -> words.add(condition.asText()));
        return words.isEmpty()
                ? ""
                : String.join(" ", words) + " " + room.path("announcedAt").asText();
    }

    private static PublishedTicket ticket(JsonNode json) {
        return new PublishedTicket(
                json.path("ticketId").asText(),
                Instant.parse(json.path("joinedAt").asText()));
    }
}
