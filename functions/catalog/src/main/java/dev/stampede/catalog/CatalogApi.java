package dev.stampede.catalog;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.stampede.runtime.lambda.HttpFunction;
import dev.stampede.runtime.lambda.SampleRequest;
import java.util.List;

/** What everybody may browse, over HTTP. */
public final class CatalogApi extends HttpFunction {

    private static final String NO_PRODUCT = "prd_" + "a".repeat(26);
    private static final String NO_OFFER = "%s.slr_%s".formatted(NO_PRODUCT, "a".repeat(26));

    /** What a snapshot is primed with: read, or refused. */
    static final List<APIGatewayV2HTTPEvent> SAMPLES = List.of(
            SampleRequest.get("/v1/categories"),
            SampleRequest.get("/v1/categories/priming/products"),
            SampleRequest.get("/v1/products/" + NO_PRODUCT),
            SampleRequest.get("/v1/offers/%s/availability".formatted(NO_OFFER)));

    /** Starts the catalog; its samples only read. */
    public CatalogApi() {
        super(SAMPLES);
    }
}
