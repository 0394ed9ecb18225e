import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.api.CatalogApi;
import shop.api.CheckoutApi;
import shop.client.ApiClient;
import shop.model.OrderBody;
import shop.model.OrderBodyAddressBody;
import shop.model.OrderBodyLine;
import shop.model.OrderProgress;
import shop.model.OrderView;
import shop.model.QuoteBody;
import shop.model.QuoteBodyLine;
import shop.model.QuoteBodyPlace;

/** Buys one unit of a product's cheapest offer, by nothing but what was generated from the API's document. */
final class Buy {

    private static final int MOST_LOOKS = 120;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final CatalogApi catalog;
    private final CheckoutApi checkout;

    private Buy(ApiClient shop) {
        catalog = new CatalogApi(shop);
        checkout = new CheckoutApi(shop);
    }

    public static void main(String[] arguments) throws Exception {
        var shop = new ApiClient();
        shop.updateBaseUri(setting("SHOP"));
        var token = setting("TOKEN");
        shop.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));

        var buying = new Buy(shop);
        var order = buying.paid(buying.placed(setting("PRODUCT")));
        System.out.println(order.getOrderId() + " is " + order.getState());
    }

    private static String setting(String name) {
        return Optional.ofNullable(System.getenv(name)).orElseThrow(() -> new IllegalStateException(name + " is missing"));
    }

    private OrderView placed(String productId) throws Exception {
        var offer = catalog.showProduct(productId, null, null).getOffers().getFirst();
        var destination = new QuoteBodyPlace().country("DE").postalCode("04109");
        var wanted = new QuoteBodyLine().offerId(offer.getOfferId()).quantity(1);
        var quoted = checkout.quoteShipping(new QuoteBody().destination(destination).lines(List.of(wanted)), null);

        var line = new OrderBodyLine()
                .offerId(offer.getOfferId())
                .quantity(1)
                .termsVersion(offer.getTermsVersion());
        var address = new OrderBodyAddressBody()
                .recipient("Grace Hopper")
                .street("Marktplatz 1")
                .city("Leipzig")
                .country(destination.getCountry())
                .postalCode(destination.getPostalCode());
        var order = new OrderBody()
                .lines(List.of(line))
                .address(address)
                .shippingQuote(quoted.getQuote())
                .paymentToken("tok_visa");
        return checkout.placeOrder(UUID.randomUUID().toString(), order, null, null);
    }

    private OrderView paid(OrderView placed) throws Exception {
        var order = placed;
        for (int look = 0; look < MOST_LOOKS && order.getState() != OrderProgress.PAID; look++) {
            Thread.sleep(BETWEEN_LOOKS);
            order = checkout.showOrder(placed.getOrderId(), null);
        }
        if (order.getState() != OrderProgress.PAID) {
            throw new IllegalStateException("Order %s stays %s".formatted(order.getOrderId(), order.getState()));
        }
        return order;
    }
}
