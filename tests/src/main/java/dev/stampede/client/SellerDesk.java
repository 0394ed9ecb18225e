package dev.stampede.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one seller does: register, offer, price, send. */
public final class SellerDesk {

    private final Requests requests;
    private final Account seller;

    /** Acts as that seller. */
    public SellerDesk(Requests requests, Account seller) {
        this.requests = requests;
        this.seller = seller;
    }

    /**
     * Who sells.
     *
     * @param country ISO 3166-1 alpha-2
     * @param currency ISO 4217, of all the seller's prices
     */
    public record Profile(String name, String city, String country, String postalCode, String currency) {}

    /**
     * Places that the seller sends to at the same prices.
     *
     * @param postalPrefixes how the postal codes in it start; an empty one stands for the whole country
     */
    public record Zone(String name, String country, List<String> postalPrefixes, List<Band> bands) {

        private JsonNode json() {
            return Json.object()
                    .put("name", name)
                    .put("country", country)
                    .<ObjectNode>set("postalPrefixes", Json.strings(postalPrefixes))
                    .set("bands", Json.array(bands.stream().map(Band::json).toList()));
        }
    }

    /** What a parcel of up to that weight costs. */
    public record Band(int upToGrams, Amount price) {

        private JsonNode json() {
            return Json.object().put("upToGrams", upToGrams).set("price", price.json());
        }
    }

    /** What is to be sold. */
    public record Product(String category, String title, String description, int weightGrams) {}

    /** How it is to be sold. */
    public record NewOffer(
            String productId, String sku, Amount price, long stock, int shards, Instant opensAt, Instant closesAt) {

        /** Sold from now on without an end. */
        public NewOffer(String productId, String sku, Amount price, long stock, int shards) {
            this(productId, sku, price, stock, shards, Instant.EPOCH, Instant.parse("9999-12-31T23:59:59Z"));
        }
    }

    /** An offer that stands. */
    public record Offer(String offerId, String sku, Amount price, long termsVersion) {}

    /** Registers the seller, or changes what is registered. */
    public void register(Profile profile) {
        var body = Json.object()
                .put("name", profile.name())
                .put("city", profile.city())
                .put("country", profile.country())
                .put("postalCode", profile.postalCode())
                .put("currency", profile.currency());
        replace("register seller", "/v1/seller", body);
    }

    /** Sets what sending costs. */
    public void sendAt(List<Zone> zones) {
        var body = Json.object();
        body.set("zones", Json.array(zones.stream().map(Zone::json).toList()));
        replace("set tariff", "/v1/seller/tariff", body);
    }

    /** Says what is to be, whatever it was before: of a seller's desk there is only this one. */
    private void replace(String what, String path, ObjectNode body) {
        var first = Call.put(what, path, body.deepCopy()).as(seller);
        var answer = requests.patiently(first);
        if (answer.problem().equals("changed-since")) {
            body.put("version", answer.body().path("version").longValue());
            requests.body(Call.put(what, path, body).as(seller));
        } else if (!answer.ok()) {
            throw new UnexpectedAnswer(first, answer);
        }
    }

    /** Adds a product, once for each key, and answers its id. */
    public String add(String idempotencyKey, Product product) {
        var body = Json.object()
                .put("category", product.category())
                .put("title", product.title())
                .put("description", product.description())
                .put("imageUrl", "")
                .put("weightGrams", product.weightGrams());
        var call = Call.post("add product", "/v1/products", body).as(seller).keyed(idempotencyKey);
        return requests.body(call).path("productId").asText();
    }

    /** Publishes an offer, once for each key, and answers its id. */
    public String offer(String idempotencyKey, NewOffer offer) {
        JsonNode body = Json.object()
                .put("productId", offer.productId())
                .put("sku", offer.sku())
                .put("stock", offer.stock())
                .put("shards", offer.shards())
                .put("opensAt", offer.opensAt().toString())
                .put("closesAt", offer.closesAt().toString())
                .set("price", offer.price().json());
        var call = Call.post("publish offer", "/v1/offers", body).as(seller).keyed(idempotencyKey);
        return requests.body(call).path("offerId").asText();
    }

    /** All of the seller's offers. */
    public List<Offer> offers() {
        return new Pages(requests, "offers of a seller", "/v1/seller/offers", seller)
                .all("offers").stream()
                        .map(json -> new Offer(
                                json.path("offerId").asText(),
                                json.path("sku").asText(),
                                Amount.of(json.path("price")),
                                json.path("termsVersion").longValue()))
                        .toList();
    }

    /** How many units of an offer are free. */
    public long available(String offerId) {
        return requests.body(Call.get("availability", "/v1/offers/%s/availability".formatted(offerId)))
                .path("available")
                .longValue();
    }

    /** How many units were sold and paid, by offer. */
    public Map<String, Long> unitsSold() {
        return new Pages(requests, "orders of a seller", "/v1/seller/orders", seller)
                .all("orders").stream()
                        .flatMap(parcel -> parcel.path("lines").valueStream())
                        .collect(Collectors.groupingBy(
                                line -> line.path("offerId").asText(),
                                Collectors.summingLong(
                                        line -> line.path("quantity").longValue())));
    }

    /** Brings units to an offer, once for each key. */
    public void bring(String idempotencyKey, String offerId, long units, String reason) {
        var body = Json.object().put("units", units).put("reason", reason);
        requests.body(Call.post("bring stock", "/v1/offers/%s/stock-adjustments".formatted(offerId), body)
                .as(seller)
                .keyed(idempotencyKey));
    }

    /**
     * Sets a price, and answers the version of the terms that it made.
     *
     * @param termsVersion of the terms that the offer is on
     */
    public long price(String offerId, Amount price, long termsVersion) {
        JsonNode body = Json.object().put("termsVersion", termsVersion).set("price", price.json());
        return requests.body(Call.put("set price", "/v1/offers/%s/price".formatted(offerId), body)
                        .as(seller))
                .path("termsVersion")
                .longValue();
    }

    /** Tries to move a parcel on, and answers whatever the shop does. */
    public Answer move(String orderId, String state, String trackingNumber) {
        var body = Json.object().put("state", state);
        if (!trackingNumber.isEmpty()) {
            body.put("trackingNumber", trackingNumber);
        }
        return requests.patiently(Call.put("move parcel", "/v1/seller/orders/%s/parcel".formatted(orderId), body)
                .as(seller));
    }
}
