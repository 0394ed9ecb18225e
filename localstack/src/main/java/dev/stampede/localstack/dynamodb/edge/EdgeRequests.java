package dev.stampede.localstack.dynamodb.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.localstack.dynamodb.edge.DatabaseCalls.Weighing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes requests off the wire: the database's calls, and the edge's own. */
final class EdgeRequests extends Handler.Abstract {

    private final ObjectMapper json = new ObjectMapper();
    private final DatabaseCalls calls;

    EdgeRequests(DatabaseCalls calls) {
        this.calls = calls;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        byte[] body;
        try (InputStream content = Content.Source.asInputStream(request)) {
            body = content.readAllBytes();
        }
        switch (request.getMethod() + " " + Request.getPathInContext(request)) {
            case "GET /consumption" -> answer(response, callback, 200, calls.consumption());
            case "PUT /faults" -> set(Faults.class, body, calls::suffer, response, callback);
            case "PUT /weighing" -> set(Weighing.class, body, calls::weigh, response, callback);
            default -> call(request, body, response, callback);
        }
        return true;
    }

    private <T> void set(Class<T> form, byte[] body, Consumer<T> setting, Response response, Callback callback)
            throws IOException {
        try {
            var value = json.readValue(body, form);
            setting.accept(value);
            answer(response, callback, 200, value);
        } catch (JsonProcessingException malformed) {
            answer(response, callback, 400, Map.of("message", malformed.getOriginalMessage()));
        }
    }

    private void call(Request request, byte[] body, Response response, Callback callback)
            throws IOException, InterruptedException {
        var reply =
                calls.reply(header(request, DatabaseCalls.TARGET), header(request, DatabaseCalls.AUTHORIZATION), body);
        if (reply.isEmpty()) {
            // Nothing but a broken connection: no status, no answer.
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            callback.failed(new IOException("This answer is to be lost"));
            return;
        }
        reply.get().crc32().ifPresent(checksum -> response.getHeaders().put("x-amz-crc32", checksum));
        write(
                response,
                callback,
                reply.get().status(),
                "application/x-amz-json-1.0",
                reply.get().body());
    }

    private void answer(Response response, Callback callback, int status, Object body) throws JsonProcessingException {
        write(response, callback, status, "application/json", json.writeValueAsBytes(body));
    }

    private static void write(Response response, Callback callback, int status, String contentType, byte[] body) {
        response.setStatus(status);
        response.getHeaders().put("Content-Type", contentType);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static String header(Request request, String name) {
        return Optional.ofNullable(request.getHeaders().get(name)).orElse("");
    }
}
