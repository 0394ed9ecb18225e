package dev.stampede.operations.warmup.lambda;

import dev.stampede.operations.warmup.HeldCall;
import dev.stampede.operations.warmup.HeldCall.Outcome.Failed;
import dev.stampede.operations.warmup.HeldCall.Outcome.Held;
import dev.stampede.operations.warmup.HeldCall.Outcome.Throttled;
import dev.stampede.runtime.lambda.WarmUpCall;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/**
 * Calls over the Lambda API that wait for their answers. Those that don't would stand in a queue of Lambda's, which
 * sends them in its own time, and again for hours when there is no environment: into the sale.
 */
public final class InvokedFunctions implements HeldCall {

    private final LambdaClient lambda;
    private final JsonMapper json;

    /** Calls over that client, which repeats what was throttled. */
    public InvokedFunctions(LambdaClient lambda, JsonMapper json) {
        this.lambda = lambda;
        this.json = json;
    }

    @Override
    public Outcome make(String function, Duration hold) {
        try {
            var payload = SdkBytes.fromByteArray(json.writeValueAsBytes(WarmUpCall.holding(hold)));
            return outcome(lambda.invoke(call -> call.functionName(function).payload(payload)));
        } catch (TooManyRequestsException e) {
            return new Throttled();
        } catch (SdkException e) {
            return new Failed("%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()));
        } catch (IOException e) {
            return new Failed("its answer isn't one to a warm-up call");
        }
    }

    private Outcome outcome(InvokeResponse response) throws IOException {
        if (response.functionError() != null) {
            return new Failed("the function ended with an error: " + response.functionError());
        }
        var answer = json.readValue(response.payload().asByteArray(), WarmUpCall.Answer.class);
        return answer == null ? new Failed("no answer") : new Held(answer.environment());
    }
}
