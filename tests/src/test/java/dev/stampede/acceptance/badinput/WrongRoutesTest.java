package dev.stampede.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.acceptance.Acceptance;
import dev.stampede.acceptance.Market;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no route is there for. Its throttle is small: so are the tests. */
@Acceptance
class WrongRoutesTest extends RefusalSuite {

    WrongRoutesTest(Market market) {
        super(market);
    }

    @Test
    void are_told_which_methods_a_path_has() {
        var methodsByPath = ApiRoute.all().stream()
                .collect(Collectors.groupingBy(
                        scene()::path,
                        Collectors.flatMapping(WrongRoutesTest::methods, Collectors.toCollection(TreeSet::new))));

        methodsByPath.forEach((path, methods) -> Stream.of("GET", "PUT", "DELETE", "HEAD")
                .filter(method -> !methods.contains(method))
                .map(method -> Probe.unrouted("another method", method, path, 405))
                .forEach(probe -> assertThat(prober().refusal(probe).headers().firstValue("Allow"))
                        .contains(String.join(", ", methods))));
    }

    /** What takes a GET takes a HEAD. */
    private static Stream<String> methods(ApiRoute route) {
        return route.method().equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(route.method());
    }

    @Test
    void are_told_that_there_is_nothing_where_a_path_ends_with_a_slash() {
        prober().allRefused(ApiRoute.all().stream()
                .map(route -> scene().path(route) + "/")
                .distinct()
                .map(path ->
                        Probe.unrouted("a slash at the end", "GET", path, 404).as(scene().token("shopper")))
                .toList());
    }

    @Test
    void are_told_that_there_is_nothing_at_other_paths() {
        prober().allRefused(Stream.of(
                        "/",
                        "/v1",
                        "/v1/",
                        "/v2/orders",
                        "/v1//orders",
                        "/V1/orders",
                        "/v1/orders/x/y",
                        "/v1/seller/",
                        "/v1/%6frders/x/y",
                        "/v1/..%2f..",
                        "/%01",
                        "/.env",
                        "/" + "x".repeat(5_000))
                .map(path -> Probe.unrouted("another path", "GET", path, 404))
                .toList());
    }
}
