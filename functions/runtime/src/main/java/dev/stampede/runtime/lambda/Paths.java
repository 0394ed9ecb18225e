package dev.stampede.runtime.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Undoes what HTTP APIs do to paths: they hand them over percent-decoded, and micronaut-aws 4.11.0 takes them for
 * encoded, so that a blank fails and a question mark ends the path.
 */
final class Paths {

    private Paths() {}

    /** The same event with its path as the client sent it. */
    static APIGatewayV2HTTPEvent encoded(APIGatewayV2HTTPEvent event) {
        var path = encoded(event.getRawPath());
        event.setRawPath(path);
        event.getRequestContext().getHttp().setPath(path);
        return event;
    }

    private static String encoded(String path) {
        try {
            // A semicolon may stand in a path, but Micronaut would cut off what follows it.
            return new URI(null, null, path, null).toASCIIString().replace(";", "%3B");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The gateway sent no path", e);
        }
    }
}
