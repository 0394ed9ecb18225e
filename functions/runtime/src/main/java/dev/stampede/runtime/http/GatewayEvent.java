package dev.stampede.runtime.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.micronaut.http.HttpRequest;
import io.micronaut.servlet.http.ServletHttpRequest;

/** The event that a request came as. */
public final class GatewayEvent {

    private GatewayEvent() {}

    /** What the gateway sent. */
    public static APIGatewayV2HTTPEvent of(HttpRequest<?> request) {
        return (APIGatewayV2HTTPEvent) ((ServletHttpRequest<?, ?>) request).getNativeRequest();
    }

    /** Whether anybody may send it: its route asks for no token, so that its answer is nobody's own. */
    public static boolean isForEverybody(APIGatewayV2HTTPEvent event) {
        return event.getRequestContext().getAuthorizer() == null;
    }

    /** Whether it only asks, and changes nothing. */
    public static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
