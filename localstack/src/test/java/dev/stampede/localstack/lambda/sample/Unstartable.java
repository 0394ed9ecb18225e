package dev.stampede.localstack.lambda.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Can't be created. */
public final class Unstartable implements RequestHandler<String, String> {

    public Unstartable() {
        throw new IllegalStateException("no table is configured");
    }

    @Override
    public String handleRequest(String event, Context context) {
        return event;
    }
}
