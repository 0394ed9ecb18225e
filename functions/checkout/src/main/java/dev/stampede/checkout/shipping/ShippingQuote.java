package dev.stampede.checkout.shipping;

import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.model.id.DerivedId;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.order.Freight;
import dev.stampede.model.shipping.Destination;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What sending a basket to a place costs, promised to one shopper for a while.
 *
 * @param shopper whom it is promised to
 * @param destination where the basket goes
 * @param basket names the offers and quantities, see {@link #basketOf}
 * @param freight what each seller charges
 * @param expiresAt until when it holds
 */
public record ShippingQuote(
        ShopperId shopper, Destination destination, String basket, List<Freight> freight, Instant expiresAt) {

    /** Keeps an unmodifiable copy of the freight. */
    public ShippingQuote {
        freight = List.copyOf(freight);
    }

    /** Names what is in a basket, whatever the order of its lines. */
    public static String basketOf(Map<OfferId, Integer> quantities) {
        var sorted = new TreeMap<String, Integer>();
        quantities.forEach((offer, quantity) -> sorted.put(offer.value(), quantity));
        return DerivedId.of(sorted.entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue())
                .toArray(String[]::new));
    }

    /** Why the quote doesn't hold for that request at that time; empty when it does. */
    public Optional<String> objectionTo(OrderRequest request, Instant now) {
        if (now.isAfter(expiresAt)) {
            return Optional.of("it expired at %s; ask for a new one".formatted(expiresAt));
        }
        return mismatch(request);
    }

    /** Whether it was issued for such a request, however long ago. */
    public boolean isFor(OrderRequest request) {
        return mismatch(request).isEmpty();
    }

    private Optional<String> mismatch(OrderRequest request) {
        if (!shopper.equals(request.shopper())) {
            return Optional.of("it was issued to somebody else");
        }
        if (!destination.isSamePlaceAs(request.address().destination())) {
            return Optional.of("it is for another country or postal code");
        }
        var quantities = request.lines().stream()
                .collect(Collectors.toMap(OrderRequest.Line::offer, OrderRequest.Line::quantity));
        return basket.equals(basketOf(quantities)) ? Optional.empty() : Optional.of("it is for another basket");
    }
}
