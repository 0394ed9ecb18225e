package dev.stampede.runtime.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.regex.Pattern;

/**
 * Says of each path with an empty segment that there is nothing. Micronaut passes over a slash at the end, and a
 * gateway may take what stands before it for a parameter that is empty: one path would answer and its neighbour not.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class WholePaths {

    private static final Pattern EMPTY_SEGMENT = Pattern.compile("//|.+/$");

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (EMPTY_SEGMENT.matcher(GatewayEvent.of(request).getRawPath()).find()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is nothing at this path");
        }
    }
}
