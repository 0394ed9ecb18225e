package dev.stampede.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.client.Call;
import dev.stampede.client.IssuerTokens;
import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.client.Shop;
import dev.stampede.target.Target;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a newcomer sees: where the shop is, how to sign in, and requests to copy line by line.
 *
 * @param target the marketplace
 */
record Welcome(Target target) {

    private static final Shop.Address ADDRESS =
            new Shop.Address("Ada Lovelace", "Marktplatz 1", "Leipzig", "DE", "04109");

    void print(PrintStream out) {
        out.printf("%nThe shop is open: %s%n", target.shop());
        out.println("Sign in (any name will do):");
        signIns().forEach(line -> out.println("  " + line));
        out.println("Then, line by line:");
        requests().forEach(line -> out.println("  " + line));
        out.println("Ctrl-C stops everything.");
        out.flush();
    }

    /** One line for each role. */
    List<String> signIns() {
        return List.of(
                signIn("SHOPPER", "ada", "shopper"),
                signIn("SELLER", "seller-hearth", "seller"),
                signIn("ADMIN", "root", "admin"));
    }

    /** Catalogue, product, quote, order, order status; each can be pasted into a shell. */
    List<String> requests() {
        var lines = new ArrayList<String>();
        try (var requests = new Requests(target.shop(), new IssuerTokens(target.issuer()), new Latencies(), 1)) {
            var category = requests.body(Call.get("categories", "/v1/categories"))
                    .path("categories")
                    .path(0);
            var categoryName = category.isTextual()
                    ? category.asText()
                    : category.path("category").asText();
            var list = "/v1/categories/%s/products".formatted(categoryName);
            var product = "/v1/products/"
                    + requests.body(Call.get("category", list))
                            .path("products")
                            .path(0)
                            .path("productId")
                            .asText();
            var offer =
                    requests.body(Call.get("product", product)).path("offers").path(0);
            lines.add("curl -s %s/v1/categories".formatted(target.shop()));
            lines.add("curl -s '%s%s?limit=5'".formatted(target.shop(), list));
            lines.add("curl -s %s%s".formatted(target.shop(), product));
            lines.addAll(buying(offer));
        }
        return lines;
    }

    private List<String> buying(JsonNode offer) {
        var line = new Shop.Line(
                offer.path("offerId").asText(), 1, offer.path("termsVersion").longValue());
        var quote = Shop.quoteBody(ADDRESS, List.of(line)).toString();
        var order =
                Shop.orderBody(ADDRESS, List.of(line), "'$QUOTE'", "tok_visa").toString();
        return List.of(
                "QUOTE=$(%s -d '%s' | sed 's/.*\"quote\":\"\\([^\"]*\\)\".*/\\1/')"
                        .formatted(post("/v1/shipping-quotes"), quote),
                "ORDER=$(%s -H 'Idempotency-Key: %s' -d '%s' | sed 's/.*\"orderId\":\"\\([^\"]*\\)\".*/\\1/'); echo $ORDER"
                        .formatted(post("/v1/orders"), UUID.randomUUID(), order),
                "curl -s %s/v1/orders/$ORDER -H \"Authorization: Bearer $SHOPPER\"".formatted(target.shop()));
    }

    private String post(String path) {
        return "curl -s %s%s -H \"Authorization: Bearer $SHOPPER\" -H 'Content-Type: application/json'"
                .formatted(target.shop(), path);
    }

    private String signIn(String variable, String name, String role) {
        return "%s=$(curl -s -H 'Accept: text/plain' -d grant_type=password -d username=%s -d roles=%s %s/oauth2/token)"
                .formatted(variable, name, role, target.issuer());
    }
}
