package dev.stampede.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who comes, where to, and what they may have to bear.
 *
 * @param shop where the shop answers
 * @param category where the hot offer's product is listed
 * @param productId the hot offer's product
 * @param offerId the hot offer
 * @param saleId the sale that the offer is in; empty where it is in none
 * @param admission how the sale lets shoppers in; empty where there is none
 * @param quoteBody what a shopper sends for a quote
 * @param orderBody what a shopper sends to order, with the placeholders {@code #{quote}} and, where there is a waiting
 *     room, {@code #{admission}}
 * @param shoppers who comes
 * @param arrivalSeconds in how long all of them arrive
 * @param longestSeconds after how long the run ends whatever is under way
 * @param p99Millis by kind of request, what 99 of 100 answers may take
 * @param outcome the file that gets the {@link Outcome}
 */
record Plan(
        String shop,
        String category,
        String productId,
        String offerId,
        String saleId,
        String admission,
        String quoteBody,
        String orderBody,
        List<Shopper> shoppers,
        int arrivalSeconds,
        int longestSeconds,
        Map<String, Integer> p99Millis,
        String outcome) {

    /**
     * Somebody who wants one unit of the hot offer.
     *
     * @param token what they sign in with
     * @param idempotencyKey of their order
     */
    record Shopper(String token, String idempotencyKey) {}

    /** Keeps unmodifiable copies; the limits in one order. */
    Plan {
        shoppers = List.copyOf(shoppers);
        p99Millis = new TreeMap<>(p99Millis);
    }

    /** The plan that is given there as JSON. */
    static Plan from(InputStream json) {
        try {
            return new ObjectMapper().readValue(json, Plan.class);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no plan of a load to read", e);
        }
    }

    /** Whether the offer is a sale's. */
    boolean isInSale() {
        return !saleId.isEmpty();
    }

    /** Whether shoppers have to wait for their turn. */
    boolean hasWaitingRoom() {
        return admission.equals("WAITING_ROOM");
    }
}
