package dev.stampede.catalog.unrouted.http;

import dev.stampede.catalog.unrouted.KnownRoutes;
import dev.stampede.runtime.http.GatewayEvent;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.http.ProblemType;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Answers what the gateway has no route for, and hands it over for that alone: no controller ever sees it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class UnroutedRequests {

    /** The route that takes whatever no other does. */
    private static final String DEFAULT_ROUTE = "$default";

    private final KnownRoutes routes;

    UnroutedRequests(KnownRoutes routes) {
        this.routes = routes;
    }

    /** Ends an unrouted request with a problem; any other goes on, which Micronaut wants said by null. */
    @RequestFilter
    @Nullable
    HttpResponse<Problem> answer(HttpRequest<?> request) {
        var event = GatewayEvent.of(request);
        return DEFAULT_ROUTE.equals(event.getRouteKey()) ? refusal(request.getMethodName(), event.getRawPath()) : null;
    }

    private HttpResponse<Problem> refusal(String method, String path) {
        var methods = routes.methodsOf(path);
        if (methods.isEmpty()) {
            return problem(ProblemType.NOT_FOUND, "There is nothing at this path");
        }
        var allowed = String.join(", ", methods);
        return problem(ProblemType.METHOD_NOT_ALLOWED, "%s has no %s; it has %s".formatted(path, method, allowed))
                .header(HttpHeaders.ALLOW, allowed);
    }

    private static MutableHttpResponse<Problem> problem(ProblemType type, String detail) {
        return HttpResponse.<Problem>status(type.status(), type.title())
                .body(Problem.of(type, detail))
                .contentType(MediaType.of(Problem.MEDIA_TYPE));
    }
}
