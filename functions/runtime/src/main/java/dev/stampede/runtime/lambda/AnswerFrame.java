package dev.stampede.runtime.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.stampede.runtime.http.CorrelationId;
import dev.stampede.runtime.http.GatewayEvent;
import io.micronaut.http.HttpHeaders;
import java.util.Map;
import java.util.TreeMap;

/** What holds for every answer, whatever the controller says that made it. */
final class AnswerFrame {

    private static final String HEAD = "HEAD";
    private static final String NOWHERE = "no-store";

    private AnswerFrame() {}

    /** The method that a controller is asked by: what answers a GET answers a HEAD, whose answer only has no body. */
    static String asked(String method) {
        return method.equals(HEAD) ? "GET" : method;
    }

    /**
     * Makes it so of the answer to that event.
     *
     * @param method the one that the client sent
     */
    static void around(
            APIGatewayV2HTTPEvent event, APIGatewayV2HTTPResponse response, String correlationId, String method) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.getHeaders());
        headers.put(CorrelationId.HEADER, correlationId);
        headers.put(HttpHeaders.CACHE_CONTROL, howLongKept(event, headers));
        // Whoever takes the request off the wire dates the answer; an answer has one date.
        headers.remove(HttpHeaders.DATE);
        response.setHeaders(headers);
        if (method.equals(HEAD)) {
            response.setBody("");
            response.setIsBase64Encoded(false);
        }
    }

    /** An answer to somebody's token is theirs alone; any other is kept if, and as long as, it says so itself. */
    private static String howLongKept(APIGatewayV2HTTPEvent event, Map<String, String> headers) {
        return GatewayEvent.isForEverybody(event) ? headers.getOrDefault(HttpHeaders.CACHE_CONTROL, NOWHERE) : NOWHERE;
    }
}
