package dev.stampede.acceptance.badinput;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stampede.acceptance.Market;
import dev.stampede.target.Capability;
import dev.stampede.target.Target.Backstage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What all suites of bad requests share: after each, everything stored is as it was, and no log knows a secret. */
abstract class RefusalSuite {

    private final Scene scene;
    private final Prober prober;
    private Map<String, Map<String, AttributeValue>> before = Map.of();

    RefusalSuite(Market market) {
        market.needs(Capability.EXACT_REFUSALS);
        scene = Scene.of(market);
        prober = new Prober(market.target().shop(), market.answers());
    }

    final Scene scene() {
        return scene;
    }

    final Prober prober() {
        return prober;
    }

    /** One test for each route that has something to refuse. */
    final Stream<DynamicTest> eachRoute(Predicate<ApiRoute> which, Function<ApiRoute, Collection<Probe>> probes) {
        return ApiRoute.all().stream()
                .filter(which)
                .map(route -> DynamicTest.dynamicTest(route.name(), () -> prober.allRefused(probes.apply(route))));
    }

    /** Once nothing of another test is under way any more: the marketplace changes it by itself, within two minutes. */
    @BeforeEach
    final void remember() {
        await("all orders to rest")
                .atMost(150, SECONDS)
                .pollInterval(1, SECONDS)
                .until(() -> {
                    scene.market().sweep();
                    scene.market().tendSales();
                    before = stored();
                    return before.values().stream().noneMatch(Stored::isUnderWay);
                });
    }

    @AfterEach
    final void nothing_has_changed() {
        var now = stored();
        var changed = Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(before.get(key), now.get(key)));

        assertThat(changed).isEmpty();
    }

    @AfterEach
    final void no_log_knows_a_secret() throws IOException {
        var directory = backstage().logs();
        if (directory.isEmpty()) {
            return; // elsewhere the logs are the platform's
        }
        var secrets = scene.secrets();
        try (var logs = Files.list(Path.of(directory.orElseThrow()))) {
            assertThat(logs.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(log -> {
                var text = Files.readString(log);
                assertThat(secrets.stream().filter(text::contains))
                        .as("%s", log)
                        .isEmpty();
            });
        }
    }

    private Map<String, Map<String, AttributeValue>> stored() {
        return Stored.in(backstage().dynamoDb());
    }

    private Backstage backstage() {
        var backstage = scene.market().target().backstage();
        assumeTrue(backstage.isPresent(), "the tables of this target can't be seen");
        return backstage.orElseThrow();
    }
}
