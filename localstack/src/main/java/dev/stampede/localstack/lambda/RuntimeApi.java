package dev.stampede.localstack.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.localstack.lambda.Invocation.Failed;
import dev.stampede.localstack.lambda.Invocation.Succeeded;
import dev.stampede.localstack.server.LoopbackServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Lambda's Runtime API (2018-06-01) for all environments: one loopback server on which each has a path of its own, so
 * that a process can only ask for its own events.
 */
final class RuntimeApi implements AutoCloseable {

    private static final String VERSION = "2018-06-01";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Environment> environments = new ConcurrentHashMap<>();
    private final LoopbackServer server;

    /** Starts to listen on a free port. An idle environment may wait for its next event for hours. */
    RuntimeApi() throws IOException {
        server = LoopbackServer.start(0, Duration.ZERO, new HttpConfiguration(), new Calls(), new ErrorHandler());
    }

    /** A new path on this server, for an environment that is about to start. */
    Place newPlace() {
        String id = UUID.randomUUID().toString().replace("-", "");
        return new Place(id, "127.0.0.1:" + server.port() + "/" + id);
    }

    @Override
    public void close() {
        server.close();
    }

    /** Where one environment finds its Runtime API. */
    final class Place {

        private final String id;
        private final String address;

        private Place(String id, String address) {
            this.id = id;
            this.address = address;
        }

        String id() {
            return id;
        }

        /** The value of {@code AWS_LAMBDA_RUNTIME_API}: a host and port, and here also a path. */
        String address() {
            return address;
        }

        void taken(Environment environment) {
            environments.put(id, environment);
        }

        void left() {
            environments.remove(id);
        }
    }

    private final class Calls extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            List<String> path =
                    List.of(Request.getPathInContext(request).substring(1).split("/"));
            if (path.size() < 5 || !path.get(1).equals(VERSION) || !path.get(2).equals("runtime")) {
                return false;
            }
            Environment environment = environments.get(path.get(0));
            if (environment == null) {
                Response.writeError(request, response, callback, 403, "No such environment");
                return true;
            }
            List<String> call = path.subList(3, path.size());
            if (call.equals(List.of("invocation", "next"))) {
                environment.polled(new NextPoll(response, callback));
            } else if (call.equals(List.of("restore", "next"))) {
                // The snapshot is restored at once: nothing was frozen.
                answer(response, callback, 200, "{}");
            } else {
                told(environment, call, request, response, callback);
            }
            return true;
        }

        private void told(
                Environment environment, List<String> call, Request request, Response response, Callback callback)
                throws IOException {
            byte[] body = bodyOf(request);
            String verb = call.getLast();
            boolean known = switch (call.size() == 3 ? "invocation/" + verb : String.join("/", call)) {
                case "invocation/response" -> environment.finished(call.get(1), new Succeeded(body));
                case "invocation/error" -> environment.finished(call.get(1), errorOf(request, body));
                case "init/error", "restore/error" -> {
                    environment.initFailed(errorOf(request, body));
                    yield true;
                }
                default -> false;
            };
            answer(
                    response,
                    callback,
                    known ? 202 : 400,
                    known ? "{\"status\":\"OK\"}" : "{\"errorType\":\"InvalidRequestID\"}");
        }

        private Failed errorOf(Request request, byte[] body) throws IOException {
            JsonNode error = body.length == 0 ? json.createObjectNode() : json.readTree(body);
            String header = request.getHeaders().get("Lambda-Runtime-Function-Error-Type");
            return new Failed(
                    error.path("errorType").asText(header == null ? "Runtime.Unknown" : header),
                    error.path("errorMessage").asText(""));
        }

        private static byte[] bodyOf(Request request) throws IOException {
            return BufferUtil.toArray(Content.Source.asByteBuffer(request));
        }

        private static void answer(Response response, Callback callback, int status, String body) {
            response.setStatus(status);
            response.getHeaders().put("Content-Type", "application/json");
            response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
        }
    }
}
