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
import java.util.Optional;
import java.util.UUID;

/**
 * What a newcomer sees: where the shop is, how to sign in, and requests to copy line by line.
 *
 * @param target the marketplace
 * @param sample what is bought; nothing when nothing can be bought
 */
record Welcome(Target target, Optional<Sample> sample) {

    static final Shop.Address ADDRESS = new Shop.Address("Ada Lovelace", "Marktplatz 1", "Leipzig", "DE", "04109");

    private static final String SHOPPER = "ada";

    /** Of whatever can be bought there now. */
    static Welcome of(Target target) {
        try (var requests = new Requests(target.shop(), new IssuerTokens(target.issuer()), new Latencies(), 1)) {
            return new Welcome(target, Sample.findIn(requests, Account.shopper(SHOPPER), ADDRESS));
        }
    }

    void print(PrintStream out) {
        out.printf("%nThe shop is open: %s%n", target.shop());
        out.println("Sign in (any name will do; the seller is the one of the order below):");
        signIns().forEach(line -> out.println("  " + line));
        out.println("Then, line by line (tok_visa pays; tok_declined is declined, and the order is cancelled):");
        requests().forEach(line -> out.println("  " + line));
        out.printf(
                "More of it, for sellers, sales, waiting rooms and treasures: ./stampede tour --url %s%n",
                target.shop());
        target.backstage().flatMap(Backstage::logs).ifPresent(logs -> out.println("The functions' logs: " + logs));
        out.println("Ctrl-C stops everything.");
        out.flush();
    }

    /** One line for each role. */
    List<String> signIns() {
        var seller = sample.flatMap(Sample::seller).map(Account::name).orElse("seller-hearth");
        return List.of(
                signIn("SHOPPER", SHOPPER, "shopper"),
                signIn("SELLER", seller, "seller"),
                signIn("ADMIN", "root", "admin"));
    }

    /** Catalogue, product, quote, order, order status; each can be pasted into a shell. */
    List<String> requests() {
        var lines = new ArrayList<String>();
        lines.add("curl -s %s/v1/categories; echo".formatted(target.shop()));
        sample.ifPresent(found -> {
            lines.add(
                    "curl -s '%s/v1/categories/%s/products?limit=5'; echo".formatted(target.shop(), found.category()));
            lines.add("curl -s %s/v1/products/%s; echo".formatted(target.shop(), found.productId()));
            lines.addAll(buying(found.line()));
        });
        return lines;
    }

    private List<String> buying(Shop.Line line) {
        var quote = Shop.quoteBody(ADDRESS, List.of(line)).toString();
        return List.of(
                "QUOTE=$(%s -d '%s' | %s)".formatted(as("SHOPPER", "/v1/shipping-quotes"), quote, member("quote")),
                order("ORDER", line, "tok_visa"),
                "curl -s %s/v1/orders/$ORDER -H \"Authorization: Bearer $SHOPPER\"; echo".formatted(target.shop()));
    }

    /** Places an order of the line on the quote in {@code QUOTE}, and prints its id. */
    String order(String variable, Shop.Line line, String paymentToken) {
        var order = Shop.orderBody(ADDRESS, List.of(line), "'$QUOTE'", paymentToken);
        return "%s=$(%s -H 'Idempotency-Key: %s' -d '%s' | %s); echo $%s"
                .formatted(
                        variable, as("SHOPPER", "/v1/orders"), UUID.randomUUID(), order, member("orderId"), variable);
    }

    /** A request with a body by whoever is signed in under that variable. */
    String as(String variable, String path) {
        return "curl -s %s%s -H \"Authorization: Bearer $%s\" -H 'Content-Type: application/json'"
                .formatted(target.shop(), path, variable);
    }

    /** Takes a member out of a JSON object. */
    static String member(String name) {
        return "sed 's/.*\"%s\":\"\\([^\"]*\\)\".*/\\1/'".formatted(name);
    }

    /** Signs somebody in, for an hour. */
    String signIn(String variable, String name, String role) {
        return "%s=$(curl -s -H 'Accept: text/plain' -d grant_type=password -d username=%s -d roles=%s %s/oauth2/token)"
                .formatted(variable, name, role, target.issuer());
    }
}
