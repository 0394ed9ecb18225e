package dev.stampede.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampede.acceptance.Acceptance;
import dev.stampede.acceptance.Market;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every route that is read answers alike. */
@Acceptance
class ReadingTest extends RefusalSuite {

    /** That of a page of anybody's. */
    private static final String FOREIGN = "https://elsewhere.example";

    ReadingTest(Market market) {
        super(market);
    }

    @TestFactory
    Stream<DynamicTest> answers_a_head_as_a_get_without_its_body() {
        return eachRead(probe -> {
            var whole = prober().send(probe);

            var head = prober().send(probe.by("HEAD"));

            assertThat(head.statusCode()).isEqualTo(whole.statusCode());
            assertThat(head.body()).isEmpty();
            for (var header : List.of("Content-Type", "Cache-Control")) {
                assertThat(head.headers().allValues(header))
                        .as(header)
                        .hasSize(1)
                        .isEqualTo(whole.headers().allValues(header));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> keeps_what_is_the_callers_own_out_of_caches() {
        return eachRead(probe -> {
            var answer = prober().send(probe);

            boolean everybodys = answer.statusCode() == 200 && !probe.headers().containsKey("Authorization");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("nothing"))
                    .startsWith(everybodys ? "public, max-age=" : "no-store");
        });
    }

    @TestFactory
    Stream<DynamicTest> answers_pages_of_every_origin_that_the_preflight_lets_in() {
        return eachRead(probe -> {
            var answer = prober().send(probe.with("Origin", FOREIGN));

            assertThat(answer.statusCode()).isEqualTo(prober().send(probe).statusCode());
            assertThat(answer.body()).isNotEmpty();
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
        });
    }

    private Stream<DynamicTest> eachRead(Consumer<Probe> check) {
        return ApiRoute.all().stream()
                .filter(route -> route.method().equals("GET"))
                .map(route ->
                        DynamicTest.dynamicTest(route.name(), () -> check.accept(scene().probe("a look", route))));
    }
}
