package dev.stampede.runtime.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.stampede.runtime.http.CorrelationId;
import dev.stampede.runtime.http.MoneyBody;
import dev.stampede.runtime.http.OriginLock;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.telemetry.Traces;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A function behind the HTTP API: its module's controllers over payload format 2.0. Every answer carries its
 * correlation id and how long it may be kept, and every request leaves one log line. Calls that only have it start,
 * before a crowd comes, are no requests: no controller hears of them.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Stampede",
                        version = "1",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
@SecurityScheme(
        name = "bearerAuth",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "A token of the marketplace's user pool. Roles are the account's groups in the pool.")
@OpenAPIExtraSchema(classes = {Problem.class, MoneyBody.class})
public abstract class HttpFunction
        implements RequestStreamHandler, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(HttpFunction.class);

    private final FunctionContext function = new FunctionContext();
    private final APIGatewayV2HTTPEventFunction controllers = new APIGatewayV2HTTPEventFunction(function.beans());
    private final GatewayJson json = new GatewayJson(function.beans().getBean(ObjectMapper.class));
    private final WarmUps warmUps = function.beans().getBean(WarmUps.class);

    /**
     * Starts the module's beans.
     *
     * @param samples requests that a snapshot is primed with; they must change nothing
     */
    protected HttpFunction(List<APIGatewayV2HTTPEvent> samples) {
        function.primeWith(() -> samples.forEach(this::prime));
    }

    private void prime(APIGatewayV2HTTPEvent sample) {
        function.beans().getBean(OriginLock.class).open(sample);
        try {
            handleRequest(json.stream(sample), OutputStream.nullOutputStream(), new PrimingContext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Lambda calls: of a handler's two forms its runtime prefers this one. */
    @Override
    public final void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var bytes = event.readAllBytes();
        if (!warmUps.answered(bytes, answer)) {
            json.write(answer, handleRequest(json.read(bytes), context));
        }
    }

    @Override
    public final APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        var correlationId = CorrelationId.of(event).value();
        return function.invocation(
                context,
                () -> FunctionContext.correlated(
                        correlationId, () -> Traces.traced("request", () -> answer(event, context, correlationId))));
    }

    private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event, Context context, String correlationId) {
        var http = event.getRequestContext().getHttp();
        var method = http.getMethod();
        http.setMethod(AnswerFrame.asked(method));
        var response = controllers.handleRequest(Paths.encoded(event), context);
        AnswerFrame.around(event, response, correlationId, method);
        LOG.info("{} answered with {}", event.getRouteKey(), response.getStatusCode());
        return response;
    }
}
