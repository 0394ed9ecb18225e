package dev.stampede.selling;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.stampede.model.id.SellerId;
import dev.stampede.runtime.lambda.HttpFunction;
import dev.stampede.runtime.lambda.SampleRequest;
import java.util.List;

/** What sellers do, over HTTP. */
public final class SellingApi extends HttpFunction {

    private static final String NO_PRODUCT = "prd_" + "a".repeat(26);
    private static final String NO_OFFER = "%s.%s".formatted(NO_PRODUCT, SellerId.ofAccount(SampleRequest.SUBJECT));

    private static final String TARIFF = """
            {"zones": [{"name": "-", "country": "DE", "postalPrefixes": [""],
                        "bands": [{"upToGrams": 1, "price": {"minorUnits": 1, "currency": "EUR"}}]}]}""";

    private static final String OFFER = """
            {"productId": "%s", "sku": "-", "price": {"minorUnits": 1, "currency": "EUR"},
             "stock": 1, "shards": 1}""".formatted(NO_PRODUCT);

    private static final String PRICE = """
            {"price": {"minorUnits": 1, "currency": "EUR"}, "termsVersion": 1}""";

    /** What a snapshot is primed with: read, or refused. */
    static final List<APIGatewayV2HTTPEvent> SAMPLES = List.of(
            SampleRequest.get("/v1/seller"),
            SampleRequest.get("/v1/seller/offers"),
            SampleRequest.of("PUT", "/v1/seller/tariff", TARIFF),
            SampleRequest.of("POST", "/v1/offers", OFFER),
            SampleRequest.of("PUT", "/v1/offers/%s/price".formatted(NO_OFFER), PRICE),
            SampleRequest.of(
                    "PUT", "/v1/offers/%s/stock".formatted(NO_OFFER), "{\"available\": 1, \"stockVersion\": 0}"));

    /** Starts selling; its samples come from an account that never registered, and are read-only or refused. */
    public SellingApi() {
        super(SAMPLES);
    }
}
