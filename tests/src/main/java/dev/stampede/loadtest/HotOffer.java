package dev.stampede.loadtest;

import dev.stampede.client.Account;
import dev.stampede.client.Amount;
import dev.stampede.client.Call;
import dev.stampede.client.Requests;
import dev.stampede.client.SellerDesk;
import dev.stampede.client.Shop;
import java.util.List;
import java.util.UUID;

/**
 * What everybody wants.
 *
 * @param category where its product is listed
 * @param productId what is sold
 * @param line one unit
 * @param units how many there are to be sold
 * @param sale what it is sold in
 */
public record HotOffer(String category, String productId, Shop.Line line, long units, HotSale sale) {

    private static final String CURRENCY = "EUR";
    private static final int GRAMS = 400;

    /** A new one, by a seller of its own. */
    public static HotOffer publish(Requests requests, long units, int shards) {
        return publish(requests, newSeller(), units, shards);
    }

    /** Somebody who sells nothing yet. */
    static Account newSeller() {
        return Account.seller("load-" + UUID.randomUUID());
    }

    /** A new one, by that seller, who sells nothing else. */
    static HotOffer publish(Requests requests, Account seller, long units, int shards) {
        var name = seller.name();
        var desk = new SellerDesk(requests, seller);
        desk.register(new SellerDesk.Profile(
                name, Visit.HOME.city(), Visit.HOME.country(), Visit.HOME.postalCode(), CURRENCY));
        desk.sendAt(List.of(new SellerDesk.Zone(
                "Home",
                Visit.HOME.country(),
                List.of(""),
                List.of(new SellerDesk.Band(GRAMS, new Amount(490, CURRENCY))))));
        var category = name.replace('-', '_');
        var product =
                desk.add(name, new SellerDesk.Product(category, "The thing " + name, "Everybody wants it.", GRAMS));
        var offer =
                desk.offer(name, new SellerDesk.NewOffer(product, "SKU-1", new Amount(2000, CURRENCY), units, shards));
        return new HotOffer(category, product, new Shop.Line(offer, 1, 1), units, HotSale.NONE);
    }

    /** What is left of it, as the shop tells everybody. */
    Left left(Requests requests) {
        var free = new Left.Free(free(requests, line.offerId()));
        return sale.exists() && HotSale.isOver(requests.body(sale.look())) ? new Left.GivenBack() : free;
    }

    /** How many units of an offer are free, as the shop tells everybody. */
    static long free(Requests requests, String offerId) {
        var availability = Call.get("availability", "/v1/offers/%s/availability".formatted(offerId));
        return requests.body(availability).path("available").longValue();
    }
}
