package dev.stampede.runtime.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/**
 * Gives each answer that everybody may keep its entity tag, and says 304 to who has it already. Writes know no
 * conditions: they are refused rather than passed over, as whoever sends one relies on it.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ConditionalAnswers {

    private static final List<String> CONDITIONS =
            List.of(HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MATCH, HttpHeaders.IF_UNMODIFIED_SINCE);

    private final JsonMapper json;

    ConditionalAnswers(JsonMapper json) {
        this.json = json;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (!GatewayEvent.isRead(request.getMethodName())) {
            CONDITIONS.stream()
                    .filter(request.getHeaders()::contains)
                    .findFirst()
                    .ifPresent(condition -> {
                        throw ProblemException.invalid(condition, "only a GET or HEAD may have this header");
                    });
        }
    }

    @ResponseFilter
    void tag(HttpRequest<?> request, MutableHttpResponse<?> response) throws IOException {
        if (response.code() == HttpStatus.OK.getCode()
                && response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)
                && GatewayEvent.isForEverybody(GatewayEvent.of(request))) {
            tag(request, response, json.writeValueAsBytes(response.body()));
        }
    }

    /** The bytes that were tagged are the bytes that are sent. */
    private static void tag(HttpRequest<?> request, MutableHttpResponse<?> response, byte[] bytes) {
        var tag = EntityTag.of(bytes);
        // Also where there is no body: the gateway would call it text, and a cache would go on to say so of what it
        // has.
        response.header(HttpHeaders.ETAG, tag.header()).contentType(MediaType.APPLICATION_JSON_TYPE);
        if (tag.isNamedBy(request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH))) {
            response.status(HttpStatus.NOT_MODIFIED).body(null);
        } else {
            response.body(bytes);
        }
    }
}
