package dev.stampede.flashsale;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.stampede.runtime.lambda.HttpFunction;
import dev.stampede.runtime.lambda.SampleRequest;
import java.util.List;

/** Sales, their waiting rooms and treasure hunts, over HTTP. */
public final class FlashsaleApi extends HttpFunction {

    private static final String NO_SALE = "sal_" + "a".repeat(26);

    /** What a snapshot is primed with: read, or refused. */
    static final List<APIGatewayV2HTTPEvent> SAMPLES = List.of(SampleRequest.get("/v1/sales/" + NO_SALE));

    /** Starts the sales; its samples name a sale that doesn't exist. */
    public FlashsaleApi() {
        super(SAMPLES);
    }
}
