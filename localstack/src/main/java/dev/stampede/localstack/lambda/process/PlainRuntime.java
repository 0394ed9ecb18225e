package dev.stampede.localstack.lambda.process;

import com.amazonaws.services.lambda.crac.CheckpointException;
import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.runtime.api.client.EventHandlerLoader;
import com.amazonaws.services.lambda.runtime.api.client.HandlerInfo;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.DtoSerializers;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.converters.LambdaErrorConverter;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A runtime loop without native code, for systems on which AWS's own can't load its library. The handler is found and
 * called by AWS's classes all the same; only the talk with the Runtime API is in plain Java.
 */
final class PlainRuntime {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String api;
    private final String handlerName;

    PlainRuntime(String address, String handlerName) {
        this.api = "http://" + address + "/2018-06-01/runtime/";
        this.handlerName = handlerName;
    }

    /** Serves invocations one after another until the process is ended from outside. */
    void run() throws IOException, InterruptedException {
        LambdaRequestHandler handler = initialise();
        while (true) {
            serve(handler, next());
        }
    }

    private LambdaRequestHandler initialise() throws IOException, InterruptedException {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            LambdaRequestHandler handler =
                    EventHandlerLoader.loadEventHandler(HandlerInfo.fromString(handlerName, loader));
            if ("snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
                prepareSnapshot();
                get("restore/next");
                Core.getGlobalContext().afterRestore(null);
            }
            return handler;
        } catch (IOException | InterruptedException failure) {
            throw failure;
        } catch (Throwable failure) {
            failure.printStackTrace();
            post("init/error", errorOf(failure), failure.getClass().getName());
            System.exit(1);
            throw new AssertionError(failure);
        }
    }

    /** AWS's class runs the hooks, then clears the DNS cache by native code. Without that, the hooks still have run. */
    private static void prepareSnapshot() throws CheckpointException {
        try {
            Core.getGlobalContext().beforeCheckpoint(null);
        } catch (UnsatisfiedLinkError missing) {
            if (!String.valueOf(missing.getMessage()).contains("DNSManager")) {
                throw missing;
            }
        }
    }

    private void serve(LambdaRequestHandler handler, InvocationRequest request)
            throws IOException, InterruptedException {
        String path = "invocation/" + request.getId();
        System.setProperty("com.amazonaws.xray.traceHeader", request.getXrayTraceId());
        byte[] answer;
        try {
            answer = handler.call(request).toByteArray();
        } catch (Throwable failure) {
            failure.printStackTrace();
            post(path + "/error", errorOf(failure), failure.getClass().getName());
            return;
        }
        post(path + "/response", answer, "");
    }

    private static byte[] errorOf(Throwable failure) {
        return DtoSerializers.serialize(LambdaErrorConverter.fromThrowable(failure));
    }

    private InvocationRequest next() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get("invocation/next");
        HttpHeaders headers = response.headers();
        InvocationRequest request = new InvocationRequest();
        request.setId(headers.firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow());
        request.setXrayTraceId(headers.firstValue("Lambda-Runtime-Trace-Id").orElseThrow());
        request.setInvokedFunctionArn(
                headers.firstValue("Lambda-Runtime-Invoked-Function-Arn").orElseThrow());
        request.setDeadlineTimeInMs(
                headers.firstValueAsLong("Lambda-Runtime-Deadline-Ms").orElseThrow());
        request.setContent(response.body());
        return request;
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(api + path)).build(), BodyHandlers.ofByteArray());
    }

    private void post(String path, byte[] body, String errorType) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api + path)).POST(BodyPublishers.ofByteArray(body));
        if (!errorType.isEmpty()) {
            request.header("Lambda-Runtime-Function-Error-Type", errorType);
        }
        http.send(request.build(), BodyHandlers.discarding());
    }
}
