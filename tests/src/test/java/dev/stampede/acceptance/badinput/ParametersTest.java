package dev.stampede.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.acceptance.Acceptance;
import dev.stampede.acceptance.Market;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters, on every route that takes them. */
@Acceptance
class ParametersTest extends RefusalSuite {

    private static final String KEY = "Idempotency-Key";

    ParametersTest(Market market) {
        super(market);
    }

    @TestFactory
    Stream<DynamicTest> take_limits_from_1_to_100() {
        return eachRoute(
                route -> route.takes("limit"),
                route -> Stream.of(
                                "0",
                                "-1",
                                Long.toString(highestLimit(route) + 1),
                                "2147483648",
                                "-2147483649",
                                "9223372036854775808",
                                "1.5",
                                "1e1",
                                "x",
                                "0x1",
                                "NaN",
                                "%00",
                                "%20")
                        .map(limit -> with(route, "limit=" + limit).naming("limit"))
                        .toList());
    }

    private static long highestLimit(ApiRoute route) {
        return route.parameter("limit").orElseThrow().at("/schema/maximum").longValue();
    }

    /** Which tickets a waiting room has is secret until its sale opens, whatever the cursor. */
    @TestFactory
    Stream<DynamicTest> take_only_cursors_of_the_same_list() {
        return eachRoute(
                route -> route.takes("cursor") && !route.operationId().equals("listTickets"),
                route -> hostileCursors()
                        .map(cursor -> with(route, "cursor=" + encoded(cursor)).naming("cursor"))
                        .toList());
    }

    private Probe with(ApiRoute route, String query) {
        return Probe.of("?" + query, route, scene().path(route) + "?" + query).like(scene().probe("", route));
    }

    /** Made up, cut off, or of another list: there is none that all of these lists share. */
    private static Stream<String> hostileCursors() {
        return Stream.of("x", "%", "\u0000", "null", "{}", "../..", "AAAA", "a".repeat(1_000), "é")
                .flatMap(cursor -> Stream.of(cursor, base64(cursor), base64(cursor + "\n" + cursor + "\n" + cursor)));
    }

    @Test
    void take_no_cursor_of_another_query_or_owner_nor_half_of_one() {
        var orders = ApiRoute.named("listOrders");
        var parcels = ApiRoute.named("listParcels");
        var ofOrders = scene().cursor("/v1/orders", "shopper");
        var ofParcels = scene().cursor("/v1/seller/orders", "seller");
        assertThat(List.of(ofOrders, ofParcels)).doesNotContain("");

        var probes = new ArrayList<Probe>();
        probes.add(with(parcels, "cursor=" + ofOrders));
        probes.add(with(orders, "cursor=" + ofParcels));
        probes.add(with(orders, "cursor=" + ofOrders).as(scene().token(scene().otherShopper())));
        probes.add(with(parcels, "cursor=" + ofParcels).as(scene().token(scene().otherSeller())));
        for (int end = 1; end < ofOrders.length(); end += 7) {
            probes.add(with(orders, "cursor=" + ofOrders.substring(0, end)));
        }

        prober().allRefused(probes.stream().map(probe -> probe.naming("cursor")).toList());
    }

    @TestFactory
    Stream<DynamicTest> want_an_idempotency_key() {
        return eachRoute(route -> route.takes(KEY), route -> {
            var probes = new ArrayList<Probe>();
            probes.add(scene().probe("no key", route).without(KEY));
            for (var key : List.of("", " ", "a b", "a\tb", "x".repeat(256), "x".repeat(5_000))) {
                probes.add(scene().probe("odd key", route).with(KEY, key));
            }
            return probes.stream().map(probe -> probe.naming(KEY)).toList();
        });
    }

    /** What a header says that nobody reads does no harm, and what nobody can read is the client's mistake. */
    @ParameterizedTest
    @ValueSource(strings = {"\t", "a\tb", "\u0001", "\u007f", "\u0080", "\u00e9", "\u00ff\u00fe", "a\u0000b", ""})
    void bear_any_bytes_in_a_header(String value) throws IOException {
        var shop = scene().market().target().shop();

        for (var name : List.of("X-Odd", "X-Correlation-Id", "If-None-Match", "Cookie", "Accept", "Accept-Language")) {
            assertThat(RawRequest.statusOf(shop, "/v1/categories", name + ": " + value))
                    .as(name)
                    .isBetween(200, 499);
        }
    }

    @TestFactory
    Stream<DynamicTest> take_only_ids_that_they_gave() {
        return eachRoute(
                route -> route.path().contains("{"),
                route -> Stream.of(
                                "x",
                                "0",
                                "-1",
                                "null",
                                "%01",
                                "%0a",
                                "%0d%0aX:%20y",
                                "a%2Fb",
                                "..%2F..",
                                "%252F",
                                "%2e%2e",
                                ".",
                                "%ff",
                                "%F0%9F%92%A9",
                                "é",
                                "a;b",
                                "a%3Fb",
                                "a%23b",
                                "'",
                                "%22",
                                "%7B%7D",
                                "$default",
                                "*",
                                "ord_" + "a".repeat(26),
                                "prd_" + "a".repeat(26),
                                "slr_" + "a".repeat(26),
                                "prd_" + "a".repeat(26) + ".slr_" + "a".repeat(26),
                                "ord_" + "A".repeat(26),
                                "ord_" + "a".repeat(27),
                                "x".repeat(5_000))
                        .filter(id -> !isCategory(route, id))
                        .map(id -> {
                            var path =
                                    route.path().replaceFirst("\\{[^}]*}", Matcher.quoteReplacement(encodedPath(id)));
                            return Probe.of("id " + id, route, path)
                                    .like(scene().probe("", route))
                                    .answered(400, 403, 404);
                        })
                        .toList());
    }

    /** A category that nobody has heard of is an empty one. */
    private static boolean isCategory(ApiRoute route, String id) {
        return route.path().contains("{category}") && id.matches("[a-z0-9_]{1,64}");
    }

    private static String encodedPath(String id) {
        return id.codePoints().allMatch(c -> c < 128) ? id : encoded(id);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
