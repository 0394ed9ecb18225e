package dev.stampede.torture;

import dev.stampede.client.Account;
import dev.stampede.client.Amount;
import dev.stampede.client.Requests;
import dev.stampede.client.SellerDesk;
import dev.stampede.client.Shop;
import dev.stampede.torture.Wish.Afterwards;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Offers that a crowd fights for, and what the crowd wants of them.
 *
 * @param offers their ids
 */
record Stalls(List<String> offers) {

    /** From one item that everybody wants to write, to one for each environment and more. */
    private static final List<Integer> SHARDS = List.of(1, 1, 2, 4, 8);

    private static final int MOST_UNITS = 3;
    private static final Amount PRICE = new Amount(2_000, "EUR");
    private static final Amount FREIGHT = new Amount(490, "EUR");

    /** Opens them with so many units that about two thirds of the wishes can come true. */
    static Stalls open(Requests requests, Dose dose) {
        var units = Math.max(5, dose.orders() * 2 / SHARDS.size());
        return new Stalls(IntStream.range(0, SHARDS.size())
                .mapToObj(stall -> open(requests, dose.seed() + "-" + stall, units, SHARDS.get(stall)))
                .toList());
    }

    private static String open(Requests requests, String name, int units, int shards) {
        var desk = new SellerDesk(requests, Account.seller("stall-" + name));
        desk.register(new SellerDesk.Profile("Stall " + name, "Leipzig", "DE", "04109", "EUR"));
        var band = new SellerDesk.Band(30_000, FREIGHT);
        desk.sendAt(List.of(new SellerDesk.Zone("Home", "DE", List.of(""), List.of(band))));
        var product = desk.add("product", new SellerDesk.Product("fair", "Thing " + name, "Hard to get.", 400));
        return desk.offer("offer", new SellerDesk.NewOffer(product, "SKU", PRICE, units, shards));
    }

    /** What the shoppers of the dose want. */
    List<Wish> wishes(Dose dose) {
        var random = new Random(dose.seed());
        return IntStream.range(0, dose.orders())
                .mapToObj(number -> wish("shopper-%d-%d".formatted(dose.seed(), number), random))
                .toList();
    }

    private Wish wish(String shopper, Random random) {
        var card = random.nextInt(10) == 0 ? "tok_declined" : "tok_visa";
        var afterwards = random.nextInt(8) == 0 ? Afterwards.CANCELS : Afterwards.STAYS;
        return new Wish(Account.shopper(shopper), lines(random), card, afterwards);
    }

    /** One or two offers, in any order. */
    private List<Shop.Line> lines(Random random) {
        var wanted = new ArrayList<>(offers);
        Collections.shuffle(wanted, random);
        return wanted.subList(0, 1 + random.nextInt(2)).stream()
                .map(offer -> new Shop.Line(offer, 1 + random.nextInt(MOST_UNITS), 1))
                .toList();
    }
}
