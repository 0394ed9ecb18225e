package dev.stampede.runtime.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.stampede.runtime.http.body.BodyForm;
import dev.stampede.runtime.http.body.Shape;
import dev.stampede.runtime.http.body.Unreadable;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses a body that isn't in its form before anything reads it, naming every field that is wrong. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class StrictBodies {

    /** What a decoder puts in the place of bytes that are no UTF-8; the gateway hands bodies over as text. */
    private static final int REPLACEMENT = '\ufffd';

    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    @RequestFilter
    void check(HttpRequest<?> request) {
        RouteAttributes.getRouteInfo(request)
                .flatMap(RouteInfo::getFullRequestBodyType)
                .ifPresent(type -> check(GatewayEvent.of(request), type));
    }

    private void check(APIGatewayV2HTTPEvent event, Argument<?> type) {
        if (!isJson(header(event, HttpHeaders.CONTENT_TYPE))) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body with Content-Type: application/json");
        }
        if (!isPlain(header(event, HttpHeaders.CONTENT_ENCODING))) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without Content-Encoding");
        }
        var body = text(event);
        if (body.indexOf(REPLACEMENT) >= 0) {
            throw refused("The body has to be UTF-8");
        }
        try {
            var errors = BodyForm.errors(body, shapes.computeIfAbsent(type.getType(), ignored -> Shape.of(type)));
            if (!errors.isEmpty()) {
                throw new ProblemException(Problem.of(ProblemType.INVALID_REQUEST, Problem.SEE_ERRORS, errors));
            }
        } catch (Unreadable e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    /** Micronaut takes a body without a type, or with one that is none, for what it reads best. */
    private static boolean isJson(String contentType) {
        return contentType.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON);
    }

    private static boolean isPlain(String contentEncoding) {
        return contentEncoding.isBlank() || contentEncoding.strip().equalsIgnoreCase("identity");
    }

    /** What the header says; nothing where there is none. */
    private static String header(APIGatewayV2HTTPEvent event, String name) {
        return event.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(ProblemType.INVALID_REQUEST, detail);
    }

    private static String text(APIGatewayV2HTTPEvent event) {
        var body = Optional.ofNullable(event.getBody()).orElse("");
        return event.getIsBase64Encoded() ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8) : body;
    }
}
