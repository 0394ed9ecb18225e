package dev.stampede.runtime.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What all log lines share that one request caused, however many functions they come from.
 *
 * @param value the client's, or the gateway's id of the request
 */
public record CorrelationId(String value) {

    /** The header that a client may send, and that every answer has. */
    public static final String HEADER = "X-Correlation-Id";

    /** Takes in the gateway's own request ids, which are Base64: a client may send back what it was answered with. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:=+/-]{1,64}");

    /** The request's: what its header says, if that is safe to log, or else the gateway's request id. */
    public static CorrelationId of(APIGatewayV2HTTPEvent event) {
        return Optional.ofNullable(event.getHeaders()).orElse(Map.of()).entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(HEADER))
                .map(Map.Entry::getValue)
                .filter(value -> FORM.matcher(value).matches())
                .findFirst()
                .map(CorrelationId::new)
                .orElseGet(() -> new CorrelationId(event.getRequestContext().getRequestId()));
    }
}
