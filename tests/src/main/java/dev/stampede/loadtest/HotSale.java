package dev.stampede.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Call;
import java.util.Set;

/**
 * The sale that the hot offer is in.
 *
 * @param id its id; empty where there is no sale
 * @param admission how it lets shoppers in; empty where there is no sale
 * @param perShopper the most units that one shopper may buy; 0 for as many as there are
 */
public record HotSale(String id, String admission, int perShopper) {

    /** How a sale lets shoppers in by turns. */
    static final String WAITING_ROOM = "WAITING_ROOM";

    private static final Set<String> ENDED = Set.of("CLOSED", "CANCELLED");

    /** None: it is sold every day. */
    static final HotSale NONE = new HotSale("", "", 0);

    /** Whether there is one. */
    boolean exists() {
        return !id.isEmpty();
    }

    /** Whether one has to wait for one's turn. */
    boolean hasWaitingRoom() {
        return admission.equals(WAITING_ROOM);
    }

    /** Whether it sells nothing any more. */
    static boolean isOver(JsonNode shown) {
        return ENDED.contains(shown.path("state").asText());
    }

    /** What everybody is shown of it. */
    Call look() {
        return Call.get("show sale", "/v1/sales/" + id);
    }

    /** Whether one shopper may have that many. */
    boolean allows(long units) {
        return perShopper == 0 || units <= perShopper;
    }
}
