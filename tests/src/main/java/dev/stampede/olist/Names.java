package dev.stampede.olist;

import dev.stampede.client.Account;
import dev.stampede.client.Amount;
import dev.stampede.client.SellerDesk;
import dev.stampede.client.Shop;
import dev.stampede.olist.OlistData.OfferKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the publisher withheld, made up the same way each time: accounts, names, titles, addresses, keys. */
final class Names {

    static final String CURRENCY = "BRL";
    static final String COUNTRY = "BR";

    private Names() {}

    static Account seller(String sellerId) {
        return Account.seller("olist-seller-" + sellerId);
    }

    static Account shopper(PastOrder order) {
        return Account.shopper("olist-shopper-" + order.id());
    }

    static SellerDesk.Profile profile(OlistData.Seller seller) {
        var city = seller.city().replaceAll("\\p{Cntrl}", " ");
        return new SellerDesk.Profile(
                "Seller %s of %s".formatted(beginning(seller.id()), shortened(city, 70)),
                shortened(city, 100),
                COUNTRY,
                seller.zipPrefix() + "000",
                CURRENCY);
    }

    static SellerDesk.Product product(OlistData.Product product) {
        var words = Arrays.stream(product.category().split("_", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
        return new SellerDesk.Product(
                product.category(),
                "%s %s".formatted(words, beginning(product.id())),
                "A real product, whose name its publisher withheld.",
                product.weightGrams());
    }

    static String productKey(String productId) {
        return "olist-product-" + productId;
    }

    static String offerKey(OfferKey offer) {
        return "olist-offer-" + offer.product();
    }

    static String orderKey(PastOrder order) {
        return "olist-order-" + order.id();
    }

    static Shop.Address address(PastOrder order) {
        return new Shop.Address(
                "Shopper " + beginning(order.id()), "Rua " + order.number(), "Brasil", COUNTRY, order.postalCode());
    }

    static Amount money(long cents) {
        return new Amount(cents, CURRENCY);
    }

    private static String beginning(String id) {
        return shortened(id, 8);
    }

    private static String shortened(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }
}
