package dev.stampede.command;

import dev.stampede.client.Account;
import dev.stampede.client.IssuerTokens;
import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.client.Shop;
import dev.stampede.target.Target;
import dev.stampede.target.Target.Backstage;
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

    private static final String SHOPPER = "ada";

    void print(PrintStream out) {
        out.printf("%nThe shop is open: %s%n", target.shop());
        out.println("Sign in (any name will do):");
        signIns().forEach(line -> out.println("  " + line));
        out.println("Then, line by line:");
        requests().forEach(line -> out.println("  " + line));
        target.backstage().flatMap(Backstage::logs).ifPresent(logs -> out.println("The functions' logs: " + logs));
        out.println("Ctrl-C stops everything.");
        out.flush();
    }

    /** One line for each role. */
    List<String> signIns() {
        return List.of(
                signIn("SHOPPER", SHOPPER, "shopper"),
                signIn("SELLER", "seller-hearth", "seller"),
                signIn("ADMIN", "root", "admin"));
    }

    /** Catalogue, product, quote, order, order status; each can be pasted into a shell. */
    List<String> requests() {
        var lines = new ArrayList<String>();
        lines.add("curl -s %s/v1/categories; echo".formatted(target.shop()));
        try (var requests = new Requests(target.shop(), new IssuerTokens(target.issuer()), new Latencies(), 1)) {
            Sample.findIn(requests, Account.shopper(SHOPPER), ADDRESS).ifPresent(sample -> {
                lines.add("curl -s '%s/v1/categories/%s/products?limit=5'; echo"
                        .formatted(target.shop(), sample.category()));
                lines.add("curl -s %s/v1/products/%s; echo".formatted(target.shop(), sample.productId()));
                lines.addAll(buying(sample.line()));
            });
        }
        return lines;
    }

    private List<String> buying(Shop.Line line) {
        var quote = Shop.quoteBody(ADDRESS, List.of(line)).toString();
        var order =
                Shop.orderBody(ADDRESS, List.of(line), "'$QUOTE'", "tok_visa").toString();
        return List.of(
                "QUOTE=$(%s -d '%s' | sed 's/.*\"quote\":\"\\([^\"]*\\)\".*/\\1/')"
                        .formatted(post("/v1/shipping-quotes"), quote),
                "ORDER=$(%s -H 'Idempotency-Key: %s' -d '%s' | sed 's/.*\"orderId\":\"\\([^\"]*\\)\".*/\\1/'); echo $ORDER"
                        .formatted(post("/v1/orders"), UUID.randomUUID(), order),
                "curl -s %s/v1/orders/$ORDER -H \"Authorization: Bearer $SHOPPER\"; echo".formatted(target.shop()));
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
