package dev.stampede.acceptance.badinput;

import dev.stampede.acceptance.Acceptance;
import dev.stampede.acceptance.Market;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bodies, on every route that takes one. */
@Acceptance
class BodiesTest extends RefusalSuite {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int DEEP = 100_000;

    /** One more than API Gateway takes. */
    private static final int OVER_TEN_MEGABYTES = 10 * MEGABYTE + 1;

    BodiesTest(Market market) {
        super(market);
    }

    @TestFactory
    Stream<DynamicTest> name_every_field_that_breaks_a_rule() {
        return eachRoute(takesBody -> takesBody.body().isPresent(), route -> BodyProbes.of(scene(), route));
    }

    @TestFactory
    Stream<DynamicTest> have_to_be_json() {
        return eachRoute(takesBody -> takesBody.body().isPresent(), route -> {
            var good = scene().body(route).toString();
            return Stream.of(
                            "",
                            " ",
                            "x",
                            "null",
                            "1",
                            "\"x\"",
                            "[]",
                            "[" + good + "]",
                            good + "x",
                            good + good,
                            good.substring(0, good.length() - 1),
                            good.replace('"', '\''),
                            "{\"a\":}",
                            "{\"a\"}",
                            "{,}",
                            "{\"" + Scene.SECRET + "\"",
                            "\ufeff{",
                            "{\"a\":NaN}",
                            "{\"a\":01}",
                            "{\"a\":\"\\u12\"}",
                            "{\"a\":\"\u0001\"}",
                            "<a/>",
                            "a=b")
                    .map(body -> scene().probe("no JSON: " + body, route).sending(body))
                    .toList();
        });
    }

    @TestFactory
    Stream<DynamicTest> have_to_be_utf_8() {
        return eachRoute(takesBody -> takesBody.body().isPresent(), route -> {
            var good = scene().body(route).toString();
            return List.of(
                    broken(route, good.replaceFirst("\"", "\"\u00ff"), StandardCharsets.ISO_8859_1),
                    broken(route, good.replaceFirst("\"", "\"\u00c3("), StandardCharsets.ISO_8859_1),
                    broken(route, good.replaceFirst("\\{", "\u00fe{"), StandardCharsets.ISO_8859_1),
                    broken(route, good, StandardCharsets.UTF_16));
        });
    }

    private Probe broken(ApiRoute route, String body, Charset charset) {
        return scene().probe("no UTF-8", route).sending(body.getBytes(charset));
    }

    @TestFactory
    Stream<DynamicTest> may_be_neither_huge_nor_deep() {
        return eachRoute(takesBody -> takesBody.body().isPresent(), route -> {
            var good = scene().body(route).toString();
            var name = scene().body(route).fieldNames().next();
            return List.of(
                    scene().probe("5 MB", route).sending("{\"%s\":\"%s\"}".formatted(name, "x".repeat(5 * MEGABYTE))),
                    scene().probe("7 MB", route)
                            .sending("{\"a\":\"%s\"}".formatted("x".repeat(7 * MEGABYTE)))
                            .answered(413),
                    scene().probe("over 10 MB", route)
                            .sending(" ".repeat(OVER_TEN_MEGABYTES))
                            .answered(413),
                    scene().probe("deep", route).sending("[".repeat(DEEP)),
                    scene().probe("deep and closed", route).sending("[".repeat(DEEP) + "]".repeat(DEEP)),
                    scene().probe("deep in a field", route)
                            .sending("{\"%s\":%s%s}".formatted(name, "[".repeat(DEEP), "]".repeat(DEEP))),
                    scene().probe("deep in an unknown field", route)
                            .sending(good.replaceFirst(
                                    "\\{", "{\"x\":" + "{\"x\":".repeat(DEEP) + "1" + "}".repeat(DEEP) + ",")),
                    scene().probe("many fields", route)
                            .sending("{\"a\":1" + ",\"a\":1".repeat(DEEP) + "}")
                            .naming("a"),
                    scene().probe("a long name", route).sending("{\"" + "a".repeat(DEEP) + "\":1}"));
        });
    }

    @TestFactory
    Stream<DynamicTest> have_to_be_of_the_media_type() {
        return eachRoute(takesBody -> takesBody.body().isPresent(), route -> {
            var types = List.of(
                    "text/plain",
                    "application/xml",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "application/octet-stream",
                    "image/png",
                    "application/jsonx",
                    "nonsense",
                    "*/*",
                    "/");
            return Stream.concat(
                            types.stream()
                                    .map(type -> scene().probe("of type " + type, route)
                                            .with("Content-Type", type)),
                            Stream.of(scene().probe("of no type", route).without("Content-Type")))
                    .map(probe -> probe.answered(415))
                    .toList();
        });
    }

    @TestFactory
    Stream<DynamicTest> may_not_be_left_out() {
        return eachRoute(
                takesBody -> takesBody.body().isPresent(),
                route -> List.of(scene().probe("no body", route).sending(new byte[0])));
    }
}
