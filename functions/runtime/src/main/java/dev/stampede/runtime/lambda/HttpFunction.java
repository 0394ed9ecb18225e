package dev.stampede.runtime.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.stampede.runtime.http.CorrelationId;
import dev.stampede.runtime.http.MoneyBody;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.telemetry.Traces;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.util.HashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A function behind the HTTP API: its module's controllers over payload format 2.0. Every answer carries its
 * correlation id, and every request leaves one log line.
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
public abstract class HttpFunction implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(HttpFunction.class);

    private final FunctionContext function = new FunctionContext();
    private final APIGatewayV2HTTPEventFunction controllers = new APIGatewayV2HTTPEventFunction(function.beans());

    /**
     * Starts the module's beans.
     *
     * @param samples requests that a snapshot is primed with; they must change nothing
     */
    protected HttpFunction(List<APIGatewayV2HTTPEvent> samples) {
        function.primeWith(() -> samples.forEach(sample -> handleRequest(sample, new PrimingContext())));
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
        var response = controllers.handleRequest(Paths.encoded(event), context);
        var headers = new HashMap<>(response.getHeaders());
        headers.put(CorrelationId.HEADER, correlationId);
        response.setHeaders(headers);
        LOG.info("{} answered with {}", event.getRouteKey(), response.getStatusCode());
        return response;
    }
}
