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
 * @param saleId the sale whose waiting room is before it; empty where there is none
 */
public record HotOffer(String category, String productId, Shop.Line line, long units, String saleId) {

    private static final String CURRENCY = "EUR";
    private static final int GRAMS = 400;

    /** A new one, by a seller of its own. */
    public static HotOffer publish(Requests requests, long units, int shards) {
        var name = UUID.randomUUID().toString();
        var desk = new SellerDesk(requests, Account.seller("load-" + name));
        desk.register(new SellerDesk.Profile(
                "Load " + name, Visit.HOME.city(), Visit.HOME.country(), Visit.HOME.postalCode(), CURRENCY));
        desk.sendAt(List.of(new SellerDesk.Zone(
                "Home",
                Visit.HOME.country(),
                List.of(""),
                List.of(new SellerDesk.Band(GRAMS, new Amount(490, CURRENCY))))));
        var category = "load_" + name.replace('-', '_');
        var product =
                desk.add(name, new SellerDesk.Product(category, "The thing " + name, "Everybody wants it.", GRAMS));
        var offer =
                desk.offer(name, new SellerDesk.NewOffer(product, "SKU-1", new Amount(2000, CURRENCY), units, shards));
        return new HotOffer(category, product, new Shop.Line(offer, 1, 1), units, "");
    }

    /** Whether one has to wait for one's turn. */
    boolean hasWaitingRoom() {
        return !saleId.isEmpty();
    }

    /** How many of it are free, as the shop tells everybody. */
    long free(Requests requests) {
        var availability = Call.get("availability", "/v1/offers/%s/availability".formatted(line.offerId()));
        return requests.body(availability).path("available").longValue();
    }
}
