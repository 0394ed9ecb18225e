package dev.stampede.checkout;

import dev.stampede.runtime.lambda.HttpFunction;
import dev.stampede.runtime.lambda.SampleRequest;
import java.util.List;

/** Shipping quotes and orders over HTTP. */
public final class CheckoutApi extends HttpFunction {

    private static final String OFFER = "prd_%1$s.slr_%1$s".formatted("a".repeat(26));

    private static final String QUOTE = """
            {"destination": {"country": "DE", "postalCode": "10115"},
             "lines": [{"offerId": "%s", "quantity": 1}]}""".formatted(OFFER);

    private static final String ORDER = """
            {"lines": [{"offerId": "%s", "quantity": 1, "termsVersion": 1}],
             "address": {"recipient": "-", "street": "-", "city": "-", "country": "DE", "postalCode": "10115"},
             "shippingQuote": "-", "paymentToken": "-"}""".formatted(OFFER);

    /** Starts checkout; its samples ask for an offer and orders that nobody has. */
    public CheckoutApi() {
        super(List.of(
                SampleRequest.of("POST", "/v1/shipping-quotes", QUOTE),
                SampleRequest.of("POST", "/v1/orders", ORDER),
                SampleRequest.get("/v1/orders"),
                SampleRequest.get("/v1/orders/ord_" + "a".repeat(26))));
    }
}
