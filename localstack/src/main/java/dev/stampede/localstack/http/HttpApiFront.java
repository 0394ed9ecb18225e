package dev.stampede.localstack.http;

import dev.stampede.localstack.lambda.FunctionInvoker;
import dev.stampede.localstack.server.LoopbackPort;
import dev.stampede.localstack.server.LoopbackServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An HTTP API on loopback: takes requests off the wire, each on a virtual thread, and puts answers on it. */
public final class HttpApiFront implements AutoCloseable {

    /** Request line and headers together; see API Gateway's HTTP API quotas. */
    private static final int MOST_HEADER_BYTES = 10_240;

    /** Longer than the longest integration, so that no connection is closed while its request waits. */
    private static final Duration IDLE = Duration.ofSeconds(60);

    /** Requests that may wait for functions at once; further ones are refused rather than piled up. */
    private static final int MOST_IN_FLIGHT = 4_096;

    /** What the connection decides, not the function; two dates are none. */
    private static final Set<String> OWN_HEADERS = Set.of("content-length", "transfer-encoding", "connection", "date");

    private final LoopbackServer server;

    private HttpApiFront(LoopbackServer server) {
        this.server = server;
    }

    /**
     * Starts the API.
     *
     * @param api what it serves
     * @param functions where its routes lead
     * @param port where
     * @param accountId the AWS account that events name
     */
    public static HttpApiFront start(
            HttpApiDefinition api, FunctionInvoker functions, LoopbackPort port, String accountId) throws IOException {
        ApiGateway gateway = new ApiGateway(api, functions, accountId, Clock.systemUTC());
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        // An encoded slash is a part of a path parameter here, not an attack on a file system.
        http.setUriCompliance(UriCompliance.UNSAFE);
        return new HttpApiFront(
                LoopbackServer.start(port, IDLE, http, new Requests(gateway), HttpApiFront::writeError));
    }

    /** The API's address, without a slash at its end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** Stops listening; requests under way are cut off. */
    @Override
    public void close() {
        server.close();
    }

    private static boolean writeError(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        write(response, callback, GatewayAnswer.message(status, HttpStatus.getMessage(status)));
        return true;
    }

    private static void write(Response response, Callback callback, GatewayAnswer answer) {
        boolean bodiless = answer.status() < 200 || answer.status() == 204 || answer.status() == 304;
        response.setStatus(answer.status());
        for (Header header : answer.headers()) {
            if (!OWN_HEADERS.contains(header.name().toLowerCase(Locale.ROOT))) {
                response.getHeaders().add(header.name(), header.value());
            }
        }
        response.write(true, bodiless ? null : ByteBuffer.wrap(answer.body()), callback);
    }

    private static final class Requests extends Handler.Abstract {

        private final ApiGateway gateway;
        private final Semaphore inFlight = new Semaphore(MOST_IN_FLIGHT);

        Requests(ApiGateway gateway) {
            this.gateway = gateway;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (!inFlight.tryAcquire()) {
                write(response, callback, GatewayAnswer.UNAVAILABLE);
                return true;
            }
            try {
                write(response, callback, gateway.answer(read(request)));
            } finally {
                inFlight.release();
            }
            return true;
        }

        /** Reads one byte more than is allowed at most, so that the gateway sees that it is too much. */
        private static GatewayRequest read(Request request) throws IOException {
            byte[] body;
            try (InputStream content = Content.Source.asInputStream(request)) {
                body = content.readNBytes(ApiGateway.MOST_BODY_BYTES + 1);
            }
            List<Header> headers = request.getHeaders().stream()
                    .map(field -> new Header(field.getName(), String.valueOf(field.getValue())))
                    .toList();
            String query = request.getHttpURI().getQuery();
            return new GatewayRequest(
                    request.getMethod(),
                    request.getHttpURI().getPath(),
                    query == null ? "" : query,
                    request.getConnectionMetaData().getProtocol(),
                    headers,
                    body,
                    Request.getRemoteAddr(request));
        }
    }
}
