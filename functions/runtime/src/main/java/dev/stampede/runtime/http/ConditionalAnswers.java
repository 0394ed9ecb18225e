package dev.stampede.runtime.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;
import java.io.IOException;

/** Gives each answer that may be cached its entity tag, and says 304 to who has it already. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ConditionalAnswers {

    private final JsonMapper json;

    ConditionalAnswers(JsonMapper json) {
        this.json = json;
    }

    @ResponseFilter
    void tag(HttpRequest<?> request, MutableHttpResponse<?> response) throws IOException {
        if (response.code() == HttpStatus.OK.getCode() && response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            tag(request, response, json.writeValueAsBytes(response.body()));
        }
    }

    /** The bytes that were tagged are the bytes that are sent. */
    private static void tag(HttpRequest<?> request, MutableHttpResponse<?> response, byte[] bytes) {
        var tag = EntityTag.of(bytes);
        response.header(HttpHeaders.ETAG, tag.header());
        if (tag.isNamedBy(request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH))) {
            response.status(HttpStatus.NOT_MODIFIED).body(null);
        } else {
            response.contentType(MediaType.APPLICATION_JSON_TYPE).body(bytes);
        }
    }
}
