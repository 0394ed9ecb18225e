package dev.stampede.acceptance;

import dev.stampede.client.Account;
import dev.stampede.client.Amount;
import dev.stampede.client.Call;
import dev.stampede.client.Json;
import dev.stampede.client.SellerDesk;
import dev.stampede.client.Shop;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * A seller of a test's own, and one offer of theirs.
 *
 * @param seller who sells
 * @param category where the product is listed
 * @param productId what is sold
 * @param offerId the offer
 * @param price of one unit
 */
record Stall(Market market, Account seller, String category, String productId, String offerId, Amount price) {

    static final Amount FREIGHT = new Amount(490, "EUR");

    /** A stall with that many units at 20 euros each. */
    static Stall with(Market market, int units) {
        return with(market, units, 1);
    }

    /** A stall whose units are spread over that many shards. */
    static Stall with(Market market, int units, int shards) {
        return selling(market, (product, price) -> new SellerDesk.NewOffer(product, "SKU-1", price, units, shards));
    }

    /** A stall that sells 10 units between those times, in whole seconds. */
    static Stall open(Market market, Instant opensAt, Instant closesAt) {
        return selling(
                market, (product, price) -> new SellerDesk.NewOffer(product, "SKU-1", price, 10, 2, opensAt, closesAt));
    }

    /** A stall with 5 units, each and its freight at so much. */
    static Stall pricedAt(Market market, Amount price, Amount freight) {
        return selling(
                market, price, freight, (product, each) -> new SellerDesk.NewOffer(product, "SKU-1", each, 5, 1));
    }

    private static Stall selling(Market market, BiFunction<String, Amount, SellerDesk.NewOffer> newOffer) {
        return selling(market, new Amount(2000, "EUR"), FREIGHT, newOffer);
    }

    private static Stall selling(
            Market market, Amount price, Amount freight, BiFunction<String, Amount, SellerDesk.NewOffer> newOffer) {
        var name = UUID.randomUUID().toString();
        var seller = Account.seller("seller-" + name);
        var desk = new SellerDesk(market.requests(), seller);
        desk.register(new SellerDesk.Profile("Stall " + name, "Leipzig", "DE", "04109", price.currency()));
        desk.sendAt(
                List.of(new SellerDesk.Zone("Home", "DE", List.of(""), List.of(new SellerDesk.Band(30_000, freight)))));
        var category = "test_" + name.replace('-', '_');
        var product = desk.add(name, new SellerDesk.Product(category, "A thing " + name, "For a test.", 300));
        var offer = desk.offer(name, newOffer.apply(product, price));
        return new Stall(market, seller, category, product, offer, price);
    }

    SellerDesk desk() {
        return new SellerDesk(market.requests(), seller);
    }

    /** That many units, on the first terms. */
    Shop.Line units(int quantity) {
        return new Shop.Line(offerId, quantity, 1);
    }

    /** How many units are free: of an offer that sold out, once the answers about it that are kept have gone by. */
    long free() {
        return market.available(offerId);
    }

    /** Takes the parcel of an order all the way. */
    void deliver(String orderId) {
        for (var step : List.of("PACKED", "SHIPPED", "DELIVERED")) {
            market.requests().body(move(orderId, step));
        }
    }

    /** One step of a parcel. */
    Call move(String orderId, String state) {
        return Call.put(
                        "move parcel",
                        "/v1/seller/orders/%s/parcel".formatted(orderId),
                        Json.object().put("state", state))
                .as(seller);
    }
}
