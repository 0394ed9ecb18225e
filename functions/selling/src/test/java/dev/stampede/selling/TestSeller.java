package dev.stampede.selling;

import dev.stampede.model.id.SellerId;
import dev.stampede.runtime.testing.Answer;
import dev.stampede.runtime.testing.GatewayRequest;
import dev.stampede.runtime.testing.MarketplaceTables;
import java.util.UUID;

/**
 * An account that sells, and what it sends to the function.
 *
 * @param account the token's subject, new for each test
 * @param api the environment that serves it
 */
record TestSeller(String account, SellingApi api) {

    private static final SellingApi SHARED = start();

    /** One more environment of the function. */
    static SellingApi start() {
        MarketplaceTables.exist();
        return new SellingApi();
    }

    /** An account without a registration. */
    static TestSeller unregistered() {
        return new TestSeller("account-" + UUID.randomUUID(), SHARED);
    }

    /** A seller in that currency. */
    static TestSeller registered(String currency) {
        var seller = unregistered();
        seller.put("/v1/seller", details("Loja", currency));
        return seller;
    }

    /** The body that registers a seller. */
    static String details(String name, String currency) {
        return """
                {"name": "%s", "city": "Recife", "country": "BR", "postalCode": "50000", "currency": "%s"}""".formatted(name, currency);
    }

    /** The body that changes a seller's details. */
    static String details(String name, String currency, long basedOn) {
        return details(name, currency).replace("}", ", \"version\": %d}".formatted(basedOn));
    }

    /** A product's description. */
    static String product(String title) {
        return """
                {"category": "toys", "title": "%s", "description": "", "imageUrl": "", "weightGrams": 300}""".formatted(title);
    }

    /** An offer's description. */
    static String offer(String productId, long cents, String currency, long stock, int shards) {
        return """
                {"productId": "%s", "sku": "sku-1", "price": {"minorUnits": %d, "currency": "%s"},
                 "stock": %d, "shards": %d}""".formatted(productId, cents, currency, stock, shards);
    }

    /** A price's description, based on the first terms. */
    static String price(long cents, String currency) {
        return price(cents, currency, 1);
    }

    /** A price's description. */
    static String price(long cents, String currency, long termsVersion) {
        return """
                {"price": {"minorUnits": %d, "currency": "%s"}, "termsVersion": %d}""".formatted(cents, currency, termsVersion);
    }

    /** The same seller, served by another environment. */
    TestSeller servedBy(SellingApi other) {
        return new TestSeller(account, other);
    }

    SellerId id() {
        return SellerId.ofAccount(account);
    }

    Answer get(String target) {
        return GatewayRequest.of("GET", target).by(account, "seller").to(api);
    }

    Answer put(String target, String json) {
        return GatewayRequest.of("PUT", target).by(account, "seller").json(json).to(api);
    }

    Answer post(String target, String key, String json) {
        return GatewayRequest.of("POST", target)
                .by(account, "seller")
                .key(key)
                .json(json)
                .to(api);
    }

    /** Creates a product and says its id. */
    String creates(String title) {
        return post("/v1/products", "product-" + title, product(title))
                .json()
                .get("productId")
                .asText();
    }

    /** Publishes an offer in BRL and says its id. */
    String offers(String productId, long cents, long stock, int shards) {
        var answer = post("/v1/offers", "offer-" + productId, offer(productId, cents, "BRL", stock, shards));
        if (answer.status() != 201) {
            throw new AssertionError(answer.body());
        }
        return answer.json().get("offerId").asText();
    }

    /** Publishes an offer of a new product at 10 BRL and says its id. */
    String offersSomething(long stock, int shards) {
        return offers(creates("thing-" + UUID.randomUUID()), 1000, stock, shards);
    }
}
