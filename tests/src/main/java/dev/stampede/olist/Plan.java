package dev.stampede.olist;

import dev.stampede.olist.OlistData.OfferKey;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is to be offered and sold.
 *
 * @param data what the files say
 * @param orders in the order of time
 * @param offers how each offer opens
 */
public record Plan(OlistData data, List<PastOrder> orders, Map<OfferKey, Opening> offers) {

    private static final Comparator<OfferKey> BY_PRODUCT =
            Comparator.comparing(OfferKey::product).thenComparing(OfferKey::seller);

    /**
     * How an offer opens.
     *
     * @param priceCents its first price
     * @param units all that were ever sold
     */
    public record Opening(long priceCents, long units) {}

    /** Plans to sell all that the data holds. */
    public static Plan of(OlistData data) {
        return of(data, PastOrder.inTime(data.items()));
    }

    /** Plans to sell only the first orders in time, with the sellers and products they need. */
    public static Plan ofFirst(OlistData data, int orders) {
        var first = PastOrder.inTime(data.items()).stream().limit(orders).toList();
        var sellers = new HashSet<String>();
        var products = new HashSet<String>();
        for (var order : first) {
            order.lines().forEach(line -> products.add(line.offer().product()));
            sellers.addAll(order.freightBySeller().keySet());
        }
        var sellersLeft = new TreeMap<>(data.sellers());
        sellersLeft.keySet().retainAll(sellers);
        var productsLeft = new TreeMap<>(data.products());
        productsLeft.keySet().retainAll(products);
        return of(new OlistData(sellersLeft, productsLeft, data.items(), data.badRows()), first);
    }

    private static Plan of(OlistData data, List<PastOrder> orders) {
        var offers = new TreeMap<OfferKey, Opening>(BY_PRODUCT);
        for (var order : orders) {
            for (var line : order.lines()) {
                offers.merge(
                        line.offer(),
                        new Opening(line.priceCents(), line.quantity()),
                        (opening, more) -> new Opening(opening.priceCents(), opening.units() + more.units()));
            }
        }
        return new Plan(data, orders, offers);
    }

    /** The offers of each product. */
    Map<String, List<OfferKey>> offersByProduct() {
        var byProduct = new TreeMap<String, List<OfferKey>>();
        offers.keySet()
                .forEach(offer -> byProduct.merge(
                        offer.product(),
                        List.of(offer),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList()));
        return byProduct;
    }

    /** What a replay of this plan must have sold in the end. */
    public Figures expected() {
        var ledger = new Ledger();
        for (var order : orders) {
            ledger.order(order.freightBySeller().keySet());
            order.lines()
                    .forEach(line -> ledger.line(
                            line.offer().product() + " " + line.offer().seller(),
                            line.offer().product(),
                            line.quantity(),
                            line.priceCents()));
            order.freightBySeller().values().forEach(ledger::freight);
        }
        return ledger.figures();
    }
}
