package dev.stampede.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.Context;
import dev.stampede.runtime.testing.TestContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private static final Context CONTEXT = new TestContext();

    private static LambdaApi lambda;
    private static WarmUp warmUp;

    @BeforeAll
    static void start() throws IOException {
        lambda = LambdaApi.start();
        warmUp = new WarmUp();
    }

    @AfterAll
    static void stop() {
        lambda.close();
    }

    @Test
    void calls_each_alias_as_often_as_environments_are_wanted() {
        var answer = warmUp.handleRequest(
                Map.of("targets", List.of(target("shop:live", 20, 4_000), target("till:live", 3, 14_000))), CONTEXT);

        assertThat(answer).containsExactlyInAnyOrderEntriesOf(Map.of("environments", 23, "throttled", 0, "failed", 0));
        assertThat(lambda.payloadsOf("shop:live")).hasSize(20).containsOnly("{\"warmUp\":{\"holdMillis\":4000}}");
        assertThat(lambda.payloadsOf("till:live")).hasSize(3).containsOnly("{\"warmUp\":{\"holdMillis\":14000}}");
    }

    @Test
    void tries_again_when_it_is_throttled_and_counts_what_still_is() {
        var answer = warmUp.handleRequest(Map.of("targets", List.of(target(LambdaApi.THROTTLED, 1, 1))), CONTEXT);

        assertThat(answer).containsEntry("throttled", 1).containsEntry("environments", 0);
        assertThat(lambda.payloadsOf(LambdaApi.THROTTLED)).hasSize(3);
    }

    @Test
    void counts_functions_that_fail_or_do_not_understand() {
        var answer = warmUp.handleRequest(
                Map.of("targets", List.of(target(LambdaApi.FAILING, 1, 1), target(LambdaApi.IGNORANT, 1, 1))), CONTEXT);

        assertThat(answer).containsEntry("failed", 2).containsEntry("environments", 0);
    }

    @Test
    void primes_a_snapshot_without_a_call() {
        assertThat(warmUp.handleRequest(Map.of("targets", List.of()), CONTEXT)).containsEntry("environments", 0);
    }

    @Test
    void refuses_an_event_that_says_nothing_of_targets() {
        assertThatIllegalArgumentException().isThrownBy(() -> warmUp.handleRequest(Map.of("goals", 1), CONTEXT));
    }

    private static Map<String, Object> target(String function, int environments, int holdMillis) {
        return Map.of("function", function, "environments", environments, "holdMillis", holdMillis);
    }
}
