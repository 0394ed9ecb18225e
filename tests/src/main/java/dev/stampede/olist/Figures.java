package dev.stampede.olist;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was sold, in numbers.
 *
 * @param offersWhosePriceChanged offers that were sold at more than one price
 * @param priceCents all units together
 * @param freightCents all parcels together
 */
public record Figures(
        long orders,
        long items,
        long sellers,
        long products,
        long offers,
        long ordersOfSeveralSellers,
        long offersWhosePriceChanged,
        long priceCents,
        long freightCents) {

    /** Each figure under its name, as people read it. */
    public Map<String, String> named() {
        var named = new LinkedHashMap<String, String>();
        named.put("orders", "%,d".formatted(orders));
        named.put("items", "%,d".formatted(items));
        named.put("sellers", "%,d".formatted(sellers));
        named.put("products", "%,d".formatted(products));
        named.put("offers", "%,d".formatted(offers));
        named.put("orders that buy from more than one seller", "%,d".formatted(ordersOfSeveralSellers));
        named.put("offers whose price changes over time", "%,d".formatted(offersWhosePriceChanged));
        named.put("sum of price", money(priceCents));
        named.put("sum of freight", money(freightCents));
        return named;
    }

    private static String money(long cents) {
        return "%,d.%02d".formatted(cents / 100, cents % 100);
    }
}
