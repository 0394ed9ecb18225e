package dev.stampede.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Account;
import dev.stampede.client.Call;
import dev.stampede.client.Requests;
import dev.stampede.client.Shop;
import dev.stampede.command.seed.SeedCatalogue;
import java.util.List;
import java.util.Optional;

/**
 * Something in the shop that can be bought and sent right now.
 *
 * @param category where it is listed
 * @param productId what it is
 * @param line one unit, on the terms of now
 * @param seller who sells it, where that is known
 */
record Sample(String category, String productId, Shop.Line line, Optional<Account> seller) {

    /** A shop in which so many products can't be bought is better looked at by a person. */
    private static final int MOST_TRIES = 60;

    /** The first such thing; empty when there is none, or too far down. */
    static Optional<Sample> findIn(Requests requests, Account shopper, Shop.Address to) {
        int tries = 0;
        for (var category : get(requests, "/v1/categories").path("categories")) {
            var products = get(requests, "/v1/categories/%s/products".formatted(category.asText()));
            for (var product : products.path("products")) {
                if (++tries > MOST_TRIES) {
                    return Optional.empty();
                }
                var sample = sample(
                        requests, category.asText(), product.path("productId").asText());
                if (sample.canBeSold(requests, shopper, to)) {
                    return Optional.of(sample);
                }
            }
        }
        return Optional.empty();
    }

    private static Sample sample(Requests requests, String category, String productId) {
        var offer = get(requests, "/v1/products/" + productId).path("offers").path(0);
        return new Sample(
                category,
                productId,
                new Shop.Line(
                        offer.path("offerId").asText(),
                        1,
                        offer.path("termsVersion").longValue()),
                SeedCatalogue.read().sellerNamed(offer.path("sellerName").asText()));
    }

    private boolean canBeSold(Requests requests, Account shopper, Shop.Address to) {
        var available = get(requests, "/v1/offers/%s/availability".formatted(line.offerId()))
                .path("available")
                .longValue();
        var quote = Call.post("quote", "/v1/shipping-quotes", Shop.quoteBody(to, List.of(line)))
                .as(shopper);
        return available > 0 && requests.patiently(quote).ok();
    }

    private static JsonNode get(Requests requests, String path) {
        return requests.body(Call.get("browse", path));
    }
}
