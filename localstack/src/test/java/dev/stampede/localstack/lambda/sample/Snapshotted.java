package dev.stampede.localstack.lambda.sample;

import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.Resource;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Answers with what happened to it so far. */
public final class Snapshotted implements RequestStreamHandler, Resource {

    private final List<String> happened = new ArrayList<>(List.of("created"));

    public Snapshotted() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(com.amazonaws.services.lambda.crac.Context<? extends Resource> context) {
        happened.add("before checkpoint");
    }

    @Override
    public void afterRestore(com.amazonaws.services.lambda.crac.Context<? extends Resource> context) {
        happened.add("after restore");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        happened.add("called");
        output.write(('"' + String.join(", ", happened) + '"').getBytes(StandardCharsets.UTF_8));
    }
}
