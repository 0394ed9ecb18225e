package dev.stampede.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.stampede.localstack.lambda.FunctionInvoker;
import dev.stampede.localstack.lambda.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvokedTest {

    private static final byte[] EVENT = {};

    private final Deque<Invocation> outcomes = new ArrayDeque<>();
    private final FunctionInvoker functions = (function, event) -> outcomes.removeFirst();

    @Test
    void asks_again_while_the_function_is_throttled() {
        outcomes.addAll(List.of(new Invocation.Throttled(), new Invocation.Throttled(), succeeded("{}")));

        assertThat(Invoked.millis(functions, "OrderRelay", EVENT)).isPositive();
        assertThat(outcomes).isEmpty();
    }

    @Test
    void names_the_function_that_refuses() {
        outcomes.add(succeeded("{\"statusCode\": 404}"));

        assertThatIllegalStateException()
                .isThrownBy(() -> Invoked.millis(functions, "FlashsaleApi", EVENT))
                .withMessageStartingWith("FlashsaleApi answered ");
    }

    @Test
    void does_not_ask_again_once_the_function_has_failed() {
        outcomes.addAll(List.of(new Invocation.Failed("Runtime.ExitError", "it ended"), succeeded("{}")));

        assertThatIllegalStateException()
                .isThrownBy(() -> Invoked.millis(functions, "Sweeper", EVENT))
                .withMessageContaining("it ended");
    }

    private static Invocation succeeded(String json) {
        return new Invocation.Succeeded(json.getBytes(StandardCharsets.UTF_8));
    }
}
