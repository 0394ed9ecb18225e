package dev.stampede.localstack.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the most specific route of a request, as HTTP APIs do. */
final class Routes {

    /**
     * A route that fits a request.
     *
     * @param route the route
     * @param pathParameters the values of its path's parameters
     */
    record Match(RouteDefinition route, Map<String, String> pathParameters) {}

    private record Entry(RouteKey key, RouteDefinition route) {}

    private final List<Entry> mostSpecificFirst;
    private final Optional<RouteDefinition> fallback;

    Routes(List<RouteDefinition> routes) {
        mostSpecificFirst = routes.stream()
                .filter(route -> !route.routeKey().equals(RouteKey.DEFAULT))
                .map(route -> new Entry(RouteKey.parse(route.routeKey()), route))
                .sorted(Comparator.comparing(entry -> entry.key().specificity(), Routes::compare))
                .toList();
        fallback = routes.stream()
                .filter(route -> route.routeKey().equals(RouteKey.DEFAULT))
                .findFirst();
    }

    /** @param encodedPath the path as it was sent: an encoded slash separates no segments */
    Optional<Match> match(String method, String encodedPath) {
        List<String> segments = RouteKey.segmentsOf(encodedPath).stream()
                .map(PercentEncoding::decode)
                .toList();
        for (Entry entry : mostSpecificFirst) {
            Optional<Map<String, String>> parameters =
                    entry.key().allows(method) ? entry.key().match(segments) : Optional.empty();
            if (parameters.isPresent()) {
                return Optional.of(new Match(entry.route(), parameters.get()));
            }
        }
        return fallback.map(route -> new Match(route, Map.of()));
    }

    private static int compare(List<Integer> left, List<Integer> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(right.size(), left.size());
    }
}
