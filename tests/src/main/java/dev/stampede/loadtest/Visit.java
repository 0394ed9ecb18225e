package dev.stampede.loadtest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.client.Account;
import dev.stampede.client.Json;
import dev.stampede.client.Shop;
import dev.stampede.client.Tokens;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Who comes to the shop, and for what.
 *
 * @param shop where it answers
 * @param offer what all of them want
 * @param shoppers who comes, each with an account of their own
 */
record Visit(URI shop, HotOffer offer, List<Account> shoppers) {

    static final Shop.Address HOME = new Shop.Address("Ada Lovelace", "Marktplatz 1", "Leipzig", "DE", "04109");

    /** The payment provider approves it. */
    static final String GOOD_CARD = "tok_visa";

    /** The shopper's own quote takes its place. */
    private static final String QUOTE = "#{quote}";

    /** What lets the shopper in takes its place. */
    private static final String ADMISSION = "#{admission}";

    /** What the process of the shoppers is told. Each is signed in before: the issuer isn't what is loaded. */
    ObjectNode plan(Dose dose, Tokens tokens, Path outcome) {
        var lines = List.of(offer.line());
        var plan = Json.object()
                .put("shop", shop.toString().replaceFirst("/$", ""))
                .put("category", offer.category())
                .put("productId", offer.productId())
                .put("offerId", offer.line().offerId())
                .put("saleId", offer.sale().id())
                .put("admission", offer.sale().admission())
                .put("quoteBody", Shop.quoteBody(HOME, lines).toString())
                .put("orderBody", orderBody(lines).toString())
                .put("arrivalSeconds", dose.arrivalSeconds())
                .put("longestSeconds", dose.longest().toSeconds())
                .put("outcome", outcome.toString());
        plan.set(
                "shoppers",
                Json.array(shoppers.stream()
                        .map(shopper -> Json.object()
                                .put("token", tokens.of(shopper))
                                .put("idempotencyKey", UUID.randomUUID().toString()))
                        .toList()));
        var limits = plan.putObject("p99Millis");
        dose.p99Millis().forEach((kind, millis) -> {
            if (kind.isSentIn(offer.sale())) {
                limits.put(kind.title(), millis);
            }
        });
        return plan;
    }

    private ObjectNode orderBody(List<Shop.Line> lines) {
        ObjectNode body = Shop.orderBody(HOME, lines, QUOTE, GOOD_CARD).deepCopy();
        return offer.sale().hasWaitingRoom() ? body.put("admission", ADMISSION) : body;
    }
}
