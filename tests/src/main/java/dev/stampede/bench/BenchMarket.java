package dev.stampede.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.client.Account;
import dev.stampede.client.Amount;
import dev.stampede.client.Call;
import dev.stampede.client.Crew;
import dev.stampede.client.Json;
import dev.stampede.client.Requests;
import dev.stampede.client.SellerDesk;
import dev.stampede.client.Shop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A seller, some offers with more stock than any load takes, and shoppers who have a quote for each.
 *
 * @param seller who sells
 * @param category where the products are listed
 * @param productId one of the products
 * @param lines one unit of each offer
 * @param shoppers who buy
 * @param quotes what each shopper sends to order one unit, quote included
 * @param saleId a sale that will open later
 */
record BenchMarket(
        Account seller,
        String category,
        String productId,
        List<Shop.Line> lines,
        List<Account> shoppers,
        Quotes quotes,
        String saleId) {

    static final Shop.Address ADDRESS = new Shop.Address("Ada Lovelace", "Marktplatz 1", "Leipzig", "DE", "04109");

    private static final int OFFERS = 9;

    /** Of them; the last but one is spare, and the last one in a sale. */
    private static final int BOUGHT = OFFERS - 2;

    private static final Duration TO_SALE = Duration.ofHours(2);
    private static final int SHARDS = 4;
    private static final int SHOPPERS = 32;
    private static final long STOCK = 100_000_000;
    private static final Crew CREW = new Crew(4);

    static BenchMarket open(Requests requests) {
        var name = UUID.randomUUID().toString();
        var seller = Account.seller("bench-" + name);
        var desk = new SellerDesk(requests, seller);
        requests.body(
                Call.put("warm-up", "/v1/seller", profile("Bench " + name)).as(seller));
        requests.body(Call.put("warm-up", "/v1/seller/tariff", tariff()).as(seller));
        var category = "bench_" + name.replace('-', '_');
        var products = IntStream.range(0, OFFERS)
                .mapToObj(number -> desk.add(
                        name + number,
                        new SellerDesk.Product(category, "A thing to order " + number, "For measuring.", 400)))
                .toList();
        var lines = products.stream()
                .map(product -> new SellerDesk.NewOffer(
                        product, "SKU-" + product.substring(20), new Amount(2000, "EUR"), STOCK, SHARDS))
                .map(offer -> new Shop.Line(desk.offer(name + offer.sku(), offer), 1, 1))
                .toList();
        var shoppers = IntStream.range(0, SHOPPERS)
                .mapToObj(number -> Account.shopper("bench-%s-%d".formatted(name, number)))
                .toList();
        var quotes = new Quotes(shopper -> quoted(requests, shopper, lines), Clock.systemUTC());
        CREW.each(shoppers, quotes::order);
        var sale = schedule(requests, seller, lines.get(OFFERS - 1).offerId());
        return new BenchMarket(seller, category, products.getFirst(), lines, shoppers, quotes, sale);
    }

    private static Quotes.QuotedOrder quoted(Requests requests, Account shopper, List<Shop.Line> lines) {
        var line = List.of(lines.get(Math.floorMod(shopper.name().hashCode(), BOUGHT)));
        var quoted = requests.body(Call.post("quote", "/v1/shipping-quotes", Shop.quoteBody(ADDRESS, line))
                .as(shopper));
        return new Quotes.QuotedOrder(
                Shop.orderBody(ADDRESS, line, quoted.path("quote").asText(), "tok_visa"),
                Instant.parse(quoted.path("expiresAt").asText()));
    }

    /** A sale that is there to be looked at. */
    private static String schedule(Requests requests, Account seller, String offerId) {
        var opensAt = Instant.now().plus(TO_SALE).truncatedTo(ChronoUnit.SECONDS);
        JsonNode wanted = Json.object()
                .put("offerId", offerId)
                .put("stock", 1_000)
                .put("perShopper", 1)
                .set("price", new Amount(1000, "EUR").json());
        JsonNode body = Json.object()
                .put("title", "A sale to look at")
                .put("opensAt", opensAt.toString())
                .put("closesAt", opensAt.plus(TO_SALE).toString())
                .put("peakOrders", 10)
                .put("admission", "OPEN")
                .set("offers", Json.array(List.of(wanted)));
        return requests.body(Call.post("warm-up", "/v1/sales", body).as(seller).keyed(seller.name()))
                .path("saleId")
                .asText();
    }

    /** What the seller registers as. */
    static ObjectNode profile(String name) {
        return Json.object()
                .put("name", name)
                .put("city", ADDRESS.city())
                .put("country", ADDRESS.country())
                .put("postalCode", ADDRESS.postalCode())
                .put("currency", "EUR");
    }

    /** What sending costs: the same wherever it goes. */
    static JsonNode tariff() {
        JsonNode band = Json.object().put("upToGrams", 30_000).set("price", new Amount(490, "EUR").json());
        JsonNode zone = Json.object()
                .put("name", "Home")
                .put("country", ADDRESS.country())
                .<ObjectNode>set("postalPrefixes", Json.strings(List.of("")))
                .set("bands", Json.array(List.of(band)));
        return Json.object().set("zones", Json.array(List.of(zone)));
    }

    /** The shopper whose turn it is. */
    Account shopper(long number) {
        return shoppers.get((int) (number % shoppers.size()));
    }

    /** What that shopper orders. */
    JsonNode order(Account shopper) {
        return quotes.order(shopper);
    }

    /** An offer that nobody has a quote for, nor any sale. */
    String spareOfferId() {
        return lines.get(BOUGHT).offerId();
    }

    /** One offer of them all. */
    String offerId() {
        return lines.getFirst().offerId();
    }
}
