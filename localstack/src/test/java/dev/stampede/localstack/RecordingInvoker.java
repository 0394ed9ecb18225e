package dev.stampede.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.localstack.lambda.FunctionInvoker;
import dev.stampede.localstack.lambda.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Stands in for functions: remembers the events in order and answers as the test says. */
public final class RecordingInvoker implements FunctionInvoker {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> events = new ArrayList<>();
    private final Function<JsonNode, Invocation> answer;

    /** Answers each event by the function. */
    public RecordingInvoker(Function<JsonNode, Invocation> answer) {
        this.answer = answer;
    }

    /** An invocation that succeeded with that JSON. */
    public static Invocation succeeded(String json) {
        return new Invocation.Succeeded(json.getBytes(StandardCharsets.UTF_8));
    }

    /** An invocation whose handler threw. */
    public static Invocation failed() {
        return new Invocation.Failed("java.lang.IllegalStateException", "as the test says");
    }

    @Override
    public Invocation invoke(String functionName, byte[] payload) {
        try {
            var event = JSON.readTree(payload);
            synchronized (events) {
                events.add(event);
            }
            return answer.apply(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The events so far. */
    public List<JsonNode> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }
}
