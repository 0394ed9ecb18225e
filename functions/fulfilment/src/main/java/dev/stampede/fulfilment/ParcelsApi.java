package dev.stampede.fulfilment;

import dev.stampede.runtime.lambda.HttpFunction;
import dev.stampede.runtime.lambda.SampleRequest;
import java.util.List;

/** Shows sellers what to send, and takes their word that it is on its way. */
public final class ParcelsApi extends HttpFunction {

    /** Starts the module's beans. */
    public ParcelsApi() {
        super(List.of(
                SampleRequest.get("/v1/seller/orders"),
                SampleRequest.of(
                        "PUT", "/v1/seller/orders/ord_%s/parcel".formatted("a".repeat(26)), "{\"state\":\"PACKED\"}")));
    }
}
