package dev.stampede.flashsale;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.stampede.runtime.lambda.HttpFunction;
import dev.stampede.runtime.lambda.SampleRequest;
import java.util.List;

/** Sales, their waiting rooms and treasure hunts, over HTTP. */
public final class FlashsaleApi extends HttpFunction {

    private static final String NO_SALE = "/v1/sales/sal_" + "a".repeat(26);

    private static final String NO_TREASURE = "/v1/treasures/trs_" + "a".repeat(26);

    private static final String TREASURE = """
            {"title": "-", "count": 1, "code": "--------", "discount": {"minorUnits": 1, "currency": "EUR"},
             "opensAt": "2026-11-27T09:00:00Z", "closesAt": "2026-11-27T09:00:00Z",
             "clues": [{"opensAt": "2026-11-27T09:00:00Z", "text": "-"}]}""";

    /** What a snapshot is primed with: read, or refused. */
    static final List<APIGatewayV2HTTPEvent> SAMPLES = List.of(
            SampleRequest.get(NO_SALE),
            SampleRequest.get(NO_SALE + "/room"),
            SampleRequest.of("PUT", NO_SALE + "/place", ""),
            SampleRequest.get(NO_SALE + "/place"),
            SampleRequest.get(NO_TREASURE),
            SampleRequest.of("PUT", NO_TREASURE + "/claim", "{\"code\": \"-\"}"),
            SampleRequest.of("POST", "/v1/treasures", TREASURE));

    /** Starts the sales; its samples name what doesn't exist, or come from a seller that never registered. */
    public FlashsaleApi() {
        super(SAMPLES);
    }
}
