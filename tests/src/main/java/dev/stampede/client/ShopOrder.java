package dev.stampede.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An order as its shopper is shown it.
 *
 * @param orderId its id
 * @param state how far it is, by its slowest parcel
 * @param lines what was bought
 * @param freight what sending costs, by seller
 * @param total what all of it costs
 */
public record ShopOrder(String orderId, String state, List<Line> lines, List<Freight> freight, Amount total) {

    /** Some units of an offer. */
    public record Line(String offerId, String sellerId, int quantity, Amount unitPrice) {}

    /** What a seller's parcel costs. */
    public record Freight(String sellerId, Amount price) {}

    /** Keeps unmodifiable copies. */
    public ShopOrder {
        lines = List.copyOf(lines);
        freight = List.copyOf(freight);
    }

    /** The order that the JSON object tells of. */
    public static ShopOrder of(JsonNode json) {
        return new ShopOrder(
                json.path("orderId").asText(),
                json.path("state").asText(),
                elements(json, "lines")
                        .map(line -> new Line(
                                line.path("offerId").asText(),
                                line.path("sellerId").asText(),
                                line.path("quantity").intValue(),
                                Amount.of(line.path("unitPrice"))))
                        .toList(),
                elements(json, "freight")
                        .map(freight ->
                                new Freight(freight.path("sellerId").asText(), Amount.of(freight.path("price"))))
                        .toList(),
                Amount.of(json.path("total")));
    }

    private static Stream<JsonNode> elements(JsonNode json, String member) {
        return StreamSupport.stream(json.path(member).spliterator(), false);
    }
}
