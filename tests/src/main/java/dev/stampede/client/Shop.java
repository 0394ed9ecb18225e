package dev.stampede.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What one shopper does: quote, order, follow. */
public final class Shop {

    private final Requests requests;
    private final Account shopper;

    /** Acts as that shopper. */
    public Shop(Requests requests, Account shopper) {
        this.requests = requests;
        this.shopper = shopper;
    }

    /**
     * Some units of an offer.
     *
     * @param offerId which offer
     * @param quantity how many
     * @param termsVersion the version of the terms that the shopper was shown
     */
    public record Line(String offerId, int quantity, long termsVersion) {

        private JsonNode quoted() {
            return Json.object().put("offerId", offerId).put("quantity", quantity);
        }

        private JsonNode ordered() {
            return Json.object()
                    .put("offerId", offerId)
                    .put("quantity", quantity)
                    .put("termsVersion", termsVersion);
        }
    }

    /**
     * Where parcels go.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public record Address(String recipient, String street, String city, String country, String postalCode) {

        private JsonNode destination() {
            return Json.object().put("country", country).put("postalCode", postalCode);
        }

        private JsonNode json() {
            return Json.object()
                    .put("recipient", recipient)
                    .put("street", street)
                    .put("city", city)
                    .put("country", country)
                    .put("postalCode", postalCode);
        }
    }

    /** A signed quote of what sending the lines there costs. */
    public String quote(Address to, List<Line> lines) {
        return requests.body(Call.post("quote", "/v1/shipping-quotes", quoteBody(to, lines))
                        .as(shopper))
                .path("quote")
                .asText();
    }

    /** The body of a request for a quote. */
    public static JsonNode quoteBody(Address to, List<Line> lines) {
        return Json.object()
                .<ObjectNode>set("destination", to.destination())
                .set("lines", Json.array(lines.stream().map(Line::quoted).toList()));
    }

    /** The body of an order. */
    public static JsonNode orderBody(Address to, List<Line> lines, String quote, String paymentToken) {
        return Json.object()
                .put("shippingQuote", quote)
                .put("paymentToken", paymentToken)
                .<ObjectNode>set("address", to.json())
                .set("lines", Json.array(lines.stream().map(Line::ordered).toList()));
    }

    /** Tries to place an order, and answers whatever the shop does. */
    public Answer place(String idempotencyKey, JsonNode order) {
        return requests.patiently(
                Call.post("place order", "/v1/orders", order).as(shopper).keyed(idempotencyKey));
    }

    /** Asks to cancel, and answers whatever the shop does. */
    public Answer cancel(String orderId) {
        return requests.patiently(
                Call.put("cancel order", "/v1/orders/%s/cancellation".formatted(orderId), Json.object())
                        .as(shopper));
    }

    /** The order as it is now. */
    public ShopOrder order(String orderId) {
        return ShopOrder.of(
                requests.body(Call.get("order status", "/v1/orders/" + orderId).as(shopper)));
    }

    /** All of the shopper's orders, the latest first. */
    public List<ShopOrder> orders() {
        return new Pages(requests, "orders of a shopper", "/v1/orders", shopper)
                .all("orders").stream().map(ShopOrder::of).toList();
    }
}
