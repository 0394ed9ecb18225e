package dev.stampede.catalog.unrouted;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All routes of the API, of this function and of others. */
public final class KnownRoutes {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<Route> routes;

    private record Route(String method, Pattern path) {

        static Route parse(String key) {
            var parts = key.split(" ", 2);
            var path =
                    PARAMETER.splitAsStream(parts[1] + "/").map(Pattern::quote).collect(Collectors.joining("[^/]+"));
            return new Route(parts[0], Pattern.compile(path));
        }

        boolean isAt(String path) {
            return this.path.matcher(path + "/").matches();
        }
    }

    /**
     * Takes those routes for all there are.
     *
     * @param routeKeys each a method, a blank and a path, whose parameters stand in braces
     */
    public KnownRoutes(List<String> routeKeys) {
        routes = routeKeys.stream().map(Route::parse).toList();
    }

    /** The methods that a path has, in alphabetical order; none when there is no such path. */
    public List<String> methodsOf(String path) {
        return routes.stream()
                .filter(route -> route.isAt(path))
                .map(Route::method)
                .flatMap(KnownRoutes::answered)
                .sorted()
                .toList();
    }

    /** Where there is a GET there is a HEAD, which no list names. */
    private static Stream<String> answered(String method) {
        return method.equals("GET") ? Stream.of(method, "HEAD") : Stream.of(method);
    }
}
