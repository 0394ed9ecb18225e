package dev.stampede.acceptance;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stampede.client.Amount;
import dev.stampede.client.Answer;
import dev.stampede.client.Call;
import dev.stampede.client.SellerDesk;
import dev.stampede.client.Shop;
import dev.stampede.client.ShopOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Does each operation once, in a quiet marketplace, and counts what it costs. */
final class CostedOperations {

    static final String PLACE = "Place an order of one line, its terms known to the environment";
    static final String PLACE_UNKNOWN = "Place an order of one line, its terms not known";
    static final String REPEAT = "The same order again, with its key";
    static final String SOLD_OUT = "Order what turns out to be sold out";
    static final String SOLD_OUT_REMEMBERED = "Order what was sold out a moment ago, first try";
    static final String PRODUCT = "Product page";
    static final String PRODUCT_KEPT = "Product page that the environment keeps";
    static final String LIFE =
            "An order's whole life: page, quote, order, payment, three steps of one parcel, a look at it";

    private static final String CATALOG = "CatalogApi";
    private static final String CHECKOUT = "CheckoutApi";
    private static final String PARCELS = "ParcelsApi";
    private static final String SELLING = "SellingApi";

    private final Market market;
    private final Till till;
    private final List<Cost> costs = new ArrayList<>();

    CostedOperations(Market market) {
        this.market = market;
        this.till = new Till(market);
    }

    /** All of them, in the order of the table. */
    List<Cost> costs() {
        browse();
        order();
        miss();
        follow();
        sell();
        maintain();
        costs.add(life());
        costs.addAll(new CostedSales(market).costs());
        return List.copyOf(costs);
    }

    private void browse() {
        var stall = Stall.with(market, 10);
        var wide = Stall.with(market, 80, 8);
        request(PRODUCT, CATALOG, Call.get("page", "/v1/products/" + stall.productId()));
        request(PRODUCT_KEPT, CATALOG, Call.get("page", "/v1/products/" + stall.productId()));
        request(
                "Page of a category",
                CATALOG,
                Call.get("page", "/v1/categories/%s/products".formatted(stall.category())));
        request("Availability of an offer of 1 shard", CATALOG, availability(stall));
        request("Availability of an offer of 8 shards", CATALOG, availability(wide));
    }

    private static Call availability(Stall stall) {
        return Call.get("availability", "/v1/offers/%s/availability".formatted(stall.offerId()));
    }

    private void order() {
        var stall = Stall.with(market, 20);
        var other = Stall.with(market, 20);
        var buyer = Buyer.in(market);
        request("Shipping quote, offer not known to the environment", CHECKOUT, quote(buyer, stall.units(1)));
        request("Shipping quote, offer known", CHECKOUT, quote(buyer, stall.units(1)));
        var body = buyer.body(Buyer.GOOD_CARD, stall.units(1));
        request(PLACE, CHECKOUT, buyer.place("one", body));
        request(REPEAT, CHECKOUT, buyer.place("one", body));
        var two = buyer.body(Buyer.GOOD_CARD, stall.units(1), other.units(1));
        request("Place an order of two lines, terms known", CHECKOUT, buyer.place("two", two));
        long version = stall.desk().price(stall.offerId(), new Amount(2_100, "EUR"), 1);
        var newTerms = buyer.body(Buyer.GOOD_CARD, new Shop.Line(stall.offerId(), 1, version));
        request(PLACE_UNKNOWN, CHECKOUT, buyer.place("three", newTerms));
    }

    private static Call quote(Buyer buyer, Shop.Line line) {
        return Call.post("quote", "/v1/shipping-quotes", Shop.quoteBody(Buyer.HOME, List.of(line)))
                .as(buyer.account());
    }

    private void miss() {
        var stall = Stall.with(market, 1);
        var late = Buyer.in(market);
        var body = late.body(Buyer.GOOD_CARD, stall.units(1));
        Buyer.in(market).order(Buyer.GOOD_CARD, stall.units(1));
        // The second one comes within the second that the environment remembers the first one's answer.
        costs.add(refused(SOLD_OUT, late.place("late", body).with("Idempotency-Attempt", "1")));
        costs.add(refused(SOLD_OUT_REMEMBERED, late.place("later", body).with("Idempotency-Attempt", "1")));
        costs.add(refused("Order what was sold out a moment ago, any other try", late.place("again", body)));
    }

    private Cost refused(String operation, Call call) {
        return till.ofRequest(
                operation,
                CHECKOUT,
                () -> assertThat(market.once(call).problem()).isEqualTo("sold-out"));
    }

    private void follow() {
        var stall = Stall.with(market, 10);
        var buyer = Buyer.in(market);
        var order = buyer.order(Buyer.GOOD_CARD, stall.units(1)).orderId();
        buyer.awaitState(order, "PAID");
        request(
                "Follow an order",
                CHECKOUT,
                Call.get("order", "/v1/orders/" + order).as(buyer.account()));
        request(
                "List a shopper's orders",
                CHECKOUT,
                Call.get("orders", "/v1/orders").as(buyer.account()));
        request(
                "List a seller's parcels",
                PARCELS,
                Call.get("parcels", "/v1/seller/orders").as(stall.seller()));
        request("Pack a parcel", PARCELS, stall.move(order, "PACKED"));
        var second = buyer.order(Buyer.GOOD_CARD, stall.units(1)).orderId();
        buyer.awaitState(second, "PAID");
        costs.add(till.untilQuiet(
                "Cancel a paid order, until its money is given back",
                1,
                Set.of(CHECKOUT, "OrderRelay", "FulfilOrders"),
                () -> succeed(buyer.cancel(second))));
    }

    private void sell() {
        var seller = Stall.with(market, 10);
        var wide = Stall.with(market, 80, 8);
        var product =
                seller.desk().add("p", new SellerDesk.Product(seller.category() + "_new", "Another thing", "", 400));
        costs.add(till.ofRequest(
                "Publish an offer of 1 shard, the first of its category",
                SELLING,
                () -> seller.desk().offer("o", new SellerDesk.NewOffer(product, "SKU-2", seller.price(), 10, 1))));
        var price = new Amount(1_900, "EUR");
        costs.add(till.ofRequest(
                "Change the price of an offer of 1 shard",
                SELLING,
                () -> seller.desk().price(seller.offerId(), price, 1)));
        costs.add(till.ofRequest(
                "Change the price of an offer of 8 shards",
                SELLING,
                () -> wide.desk().price(wide.offerId(), price, 1)));
    }

    private void maintain() {
        // Again when the schedule's own run came in between, or another test's order was due.
        costs.add(await("a sweep by itself that finds nothing")
                .atMost(2, MINUTES)
                .until(
                        () -> till.ofRun("A sweep that finds nothing, each minute", Till.SWEEPER, market::sweep),
                        cost -> cost.runs() == 1 && cost.calls().keySet().equals(Set.of("Query"))));
    }

    private Cost life() {
        var stall = Stall.with(market, 10);
        var buyer = Buyer.in(market);
        return till.untilQuiet(LIFE, 7, Set.of(CATALOG, CHECKOUT, "OrderRelay", "FulfilOrders", PARCELS), () -> {
            succeed(market.once(Call.get("page", "/v1/products/" + stall.productId())));
            var body = buyer.body(Buyer.GOOD_CARD, stall.units(1));
            // Else the order may go to an environment that doesn't know the offer from its quote.
            till.awaitIdle();
            var order = ShopOrder.of(succeed(buyer.send("key", body)).body());
            till.awaitQuiet();
            stall.deliver(order.orderId());
            assertThat(market.order(buyer.account(), order.orderId()).state()).isEqualTo("DELIVERED");
        });
    }

    private void request(String operation, String function, Call call) {
        costs.add(till.ofRequest(operation, function, () -> succeed(market.once(call))));
    }

    private static Answer succeed(Answer answer) {
        assertThat(answer.ok()).as("%s", answer.body()).isTrue();
        return answer;
    }
}
