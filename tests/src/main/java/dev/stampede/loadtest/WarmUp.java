package dev.stampede.loadtest;

import dev.stampede.client.Account;
import dev.stampede.client.Call;
import dev.stampede.client.Crew;
import dev.stampede.client.Requests;
import dev.stampede.client.Shop;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The first requests: what is to be measured is a shop that is open, not one that is just being started. As the sale
 * plan does it, there are environments of the functions before the crowd comes.
 *
 * @param requests to the shop
 */
public record WarmUp(Requests requests) {

    /** As many environments of a function are started by it at most. */
    private static final int AT_ONCE = 8;

    private static final int VISITS = 32;

    /** Visits the shop, and buys what nobody else knows of. */
    public void run() {
        var offer = HotOffer.publish(requests, VISITS, 1);
        new Crew(AT_ONCE).each(IntStream.range(0, VISITS).boxed().toList(), number -> visit(offer));
    }

    /** Visits the sale that the hot offer is in, if it is in one. */
    public void lookAt(HotSale sale) {
        if (sale.exists()) {
            new Crew(AT_ONCE).each(IntStream.range(0, VISITS).boxed().toList(), number -> requests.body(sale.look()));
        }
    }

    private void visit(HotOffer offer) {
        requests.body(Call.get("warm-up", "/v1/categories"));
        requests.body(Call.get("warm-up", "/v1/categories/%s/products".formatted(offer.category())));
        requests.body(Call.get("warm-up", "/v1/products/" + offer.productId()));
        HotOffer.free(requests, offer.line().offerId());
        var shop = new Shop(requests, Account.shopper("warm-up-" + UUID.randomUUID()));
        var line = List.of(offer.line());
        var order = Shop.orderBody(Visit.HOME, line, shop.quote(Visit.HOME, line), Visit.GOOD_CARD);
        var placed = shop.place(UUID.randomUUID().toString(), order);
        if (!placed.ok()) {
            throw new IllegalStateException(
                    "The first orders are answered with %d %s".formatted(placed.status(), placed.problem()));
        }
        shop.order(placed.body().path("orderId").asText());
    }
}
