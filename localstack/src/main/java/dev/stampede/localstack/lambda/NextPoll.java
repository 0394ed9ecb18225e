package dev.stampede.localstack.lambda;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * An environment's open request for its next event; it holds no thread while it waits.
 *
 * @param response where the event goes
 * @param callback ends the request
 */
record NextPoll(Response response, Callback callback) {

    /** Hands over the event. That the process is gone shows by its end, not here. */
    void answer(Call call, String functionArn) {
        response.getHeaders()
                .put("Content-Type", "application/json")
                .put("Lambda-Runtime-Aws-Request-Id", call.requestId())
                .put(new HttpField.LongValueHttpField(
                        "Lambda-Runtime-Deadline-Ms", call.deadline().toEpochMilli()))
                .put("Lambda-Runtime-Invoked-Function-Arn", functionArn)
                .put("Lambda-Runtime-Trace-Id", call.traceHeader());
        response.write(true, ByteBuffer.wrap(call.payload()), callback);
    }
}
