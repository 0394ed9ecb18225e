package dev.stampede.catalog;

import dev.stampede.runtime.lambda.HttpFunction;
import dev.stampede.runtime.lambda.SampleRequest;
import java.util.List;

/** What everybody may browse, over HTTP. */
public final class CatalogApi extends HttpFunction {

    private static final String NO_PRODUCT = "prd_" + "a".repeat(26);
    private static final String NO_OFFER = "%s.slr_%s".formatted(NO_PRODUCT, "a".repeat(26));

    /** Starts the catalog; its samples only read. */
    public CatalogApi() {
        super(List.of(
                SampleRequest.get("/v1/categories"),
                SampleRequest.get("/v1/categories/priming/products"),
                SampleRequest.get("/v1/products/" + NO_PRODUCT),
                SampleRequest.get("/v1/offers/%s/availability".formatted(NO_OFFER))));
    }
}
