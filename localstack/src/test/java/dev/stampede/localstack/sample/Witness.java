package dev.stampede.localstack.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Prints who called it, and answers HTTP requests with a variable of its environment. */
public final class Witness implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        System.out.println("called with " + event);
        return event.containsKey("rawPath")
                ? Map.of("statusCode", 200, "body", System.getenv().getOrDefault("SHOWN", ""))
                : Map.of();
    }
}
