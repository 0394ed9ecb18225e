package dev.stampede.restore;

import dev.stampede.client.Account;
import dev.stampede.client.Amount;
import dev.stampede.client.Requests;
import dev.stampede.client.SellerDesk;
import dev.stampede.client.Shop;
import dev.stampede.client.ShopOrder;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sellers with one offer each.
 *
 * @param stalls more than one, of different numbers of shards
 */
record Fair(List<Stall> stalls) {

    /** One that every order writes, and some that few do. */
    private static final List<Integer> SHARDS = List.of(1, 2, 4);

    private static final int MOST_UNITS = 2;
    private static final Amount PRICE = new Amount(1_990, "EUR");
    private static final Amount FREIGHT = new Amount(490, "EUR");

    /**
     * A seller's offer.
     *
     * @param offer its id
     */
    record Stall(Account seller, String offer) {}

    /** Opens it with enough for so many orders, and one more. */
    static Fair open(Requests requests, int orders) {
        var units = (orders + 1) * MOST_UNITS;
        return new Fair(IntStream.range(0, SHARDS.size())
                .mapToObj(number -> open(requests, number, units))
                .toList());
    }

    private static Stall open(Requests requests, int number, int units) {
        var seller = Account.seller("drill-seller-" + number);
        var desk = new SellerDesk(requests, seller);
        desk.register(new SellerDesk.Profile("Stall " + number, "Leipzig", "DE", "04109", "EUR"));
        var band = new SellerDesk.Band(30_000, FREIGHT);
        desk.sendAt(List.of(new SellerDesk.Zone("Home", "DE", List.of(""), List.of(band))));
        var product = desk.add("product", new SellerDesk.Product("fair", "Thing " + number, "To be kept.", 400));
        var offer = new SellerDesk.NewOffer(product, "SKU", PRICE, units, SHARDS.get(number));
        return new Stall(seller, desk.offer("offer", offer));
    }

    /** What the shopper of that number wants: one offer, or two of different sellers. */
    List<Shop.Line> lines(int number) {
        return Stream.of(number, number + 1)
                .limit(1 + number % 2)
                .map(stall -> stalls.get(stall % stalls.size()))
                .map(stall -> new Shop.Line(stall.offer(), 1 + number % MOST_UNITS, 1))
                .toList();
    }

    /** Those who have a parcel in the order. */
    List<Account> sellersOf(ShopOrder order) {
        var offers = order.lines().stream().map(ShopOrder.Line::offerId).toList();
        return stalls.stream()
                .filter(stall -> offers.contains(stall.offer()))
                .map(Stall::seller)
                .toList();
    }
}
