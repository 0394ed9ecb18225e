package dev.stampede.localstack.http;

import dev.stampede.localstack.lambda.FunctionInvoker;
import dev.stampede.localstack.lambda.Invocation;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** What an HTTP API does with a request, apart from the wire. */
final class ApiGateway {

    private static final System.Logger LOG = System.getLogger(ApiGateway.class.getName());

    /**
     * <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">HTTP API quotas</a>.
     */
    static final int MOST_BODY_BYTES = 10 * 1024 * 1024;

    private static final Duration LONGEST_INTEGRATION = Duration.ofSeconds(30);

    /** <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda's</a> payload quota. */
    private static final int MOST_PAYLOAD_BYTES = 6 * 1024 * 1024;

    private final Routes routes;
    private final Optional<Cors> cors;
    private final Map<String, TokenBucket> buckets;
    private final Map<String, JwtAuthorizer> authorizers;
    private final RequestEvent events;
    private final FunctionInvoker functions;
    private final Clock clock;

    ApiGateway(HttpApiDefinition api, FunctionInvoker functions, String accountId, Clock clock) {
        this.routes = new Routes(api.routes());
        this.cors = api.cors().map(Cors::new);
        this.buckets = api.routes().stream()
                .collect(Collectors.toMap(
                        RouteDefinition::routeKey,
                        route -> new TokenBucket(route.throttle().orElse(api.throttle()), System::nanoTime)));
        this.authorizers = authorizersOf(api, clock);
        this.events = new RequestEvent(accountId);
        this.functions = functions;
        this.clock = clock;
    }

    /** The authorizers of the routes that have one, by route key; those of one issuer share its keys. */
    private static Map<String, JwtAuthorizer> authorizersOf(HttpApiDefinition api, Clock clock) {
        Map<String, IssuerKeys> keys = new HashMap<>();
        Map<String, JwtAuthorizer> authorizers = new HashMap<>();
        for (RouteDefinition route : api.routes()) {
            route.authorizer()
                    .ifPresent(rules -> authorizers.put(
                            route.routeKey(),
                            new JwtAuthorizer(rules, keys.computeIfAbsent(rules.issuer(), IssuerKeys::new), clock)));
        }
        return authorizers;
    }

    /** The answer to a request, always one. */
    GatewayAnswer answer(GatewayRequest request) {
        String requestId = newRequestId();
        GatewayAnswer answer = cors.flatMap(rules -> rules.preflight(request)).orElseGet(() -> {
            GatewayAnswer routed = route(request, requestId);
            return cors.map(rules -> rules.apply(request, routed)).orElse(routed);
        });
        return answer.with(List.of(new Header("apigw-requestid", requestId)));
    }

    private GatewayAnswer route(GatewayRequest request, String requestId) {
        Optional<Routes.Match> match = routes.match(request.method(), request.encodedPath());
        if (match.isEmpty()) {
            return GatewayAnswer.NOT_FOUND;
        }
        String routeKey = match.get().route().routeKey();
        TokenBucket bucket = buckets.get(routeKey);
        if (bucket != null && !bucket.tryTake()) {
            return GatewayAnswer.TOO_MANY_REQUESTS;
        }
        if (request.body().length > MOST_BODY_BYTES) {
            return GatewayAnswer.TOO_LARGE;
        }
        JwtAuthorizer authorizer = authorizers.get(routeKey);
        if (authorizer == null) {
            return integrate(request, match.get(), Optional.empty(), requestId);
        }
        return switch (authorizer.authorize(request)) {
            case JwtAuthorizer.Verdict.Allowed allowed ->
                integrate(request, match.get(), Optional.of(allowed.caller()), requestId);
            case JwtAuthorizer.Verdict.Refused refused -> refused.answer();
        };
    }

    private GatewayAnswer integrate(
            GatewayRequest request, Routes.Match match, Optional<AuthorizedCaller> caller, String requestId) {
        byte[] event = events.write(request, match, caller, requestId, clock.instant());
        if (event.length > MOST_PAYLOAD_BYTES) {
            return GatewayAnswer.TOO_LARGE;
        }
        RouteDefinition route = match.route();
        FutureTask<Invocation> invocation = new FutureTask<>(() -> functions.invoke(route.functionName(), event));
        Thread.startVirtualThread(invocation);
        try {
            return answerOf(route, invocation.get(timeoutOf(route).toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            // The function runs on, as on AWS: its effects may come after this answer.
            return GatewayAnswer.UNAVAILABLE;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return GatewayAnswer.UNAVAILABLE;
        } catch (ExecutionException failure) {
            LOG.log(Level.ERROR, "No invocation of " + route.functionName(), failure);
            return GatewayAnswer.INTERNAL_ERROR;
        }
    }

    private static Duration timeoutOf(RouteDefinition route) {
        return route.timeout().compareTo(LONGEST_INTEGRATION) < 0 ? route.timeout() : LONGEST_INTEGRATION;
    }

    private static GatewayAnswer answerOf(RouteDefinition route, Invocation outcome) {
        return switch (outcome) {
            case Invocation.Succeeded succeeded -> parsed(route, succeeded.payload());
            case Invocation.Throttled throttled -> GatewayAnswer.UNAVAILABLE;
            case Invocation.Failed failed -> {
                LOG.log(
                        Level.WARNING,
                        () -> "%s failed for %s: %s: %s"
                                .formatted(
                                        route.functionName(), route.routeKey(), failed.errorType(), failed.message()));
                yield GatewayAnswer.INTERNAL_ERROR;
            }
        };
    }

    private static GatewayAnswer parsed(RouteDefinition route, byte[] payload) {
        try {
            if (payload.length > MOST_PAYLOAD_BYTES) {
                throw new FunctionAnswer.Malformed("The function's answer has " + payload.length + " bytes");
            }
            return FunctionAnswer.parse(payload);
        } catch (FunctionAnswer.Malformed malformed) {
            LOG.log(
                    Level.WARNING,
                    () -> "%s for %s: %s".formatted(route.functionName(), route.routeKey(), malformed.getMessage()));
            return GatewayAnswer.INTERNAL_ERROR;
        }
    }

    /** In the form of API Gateway's: eleven bytes in Base64. */
    private static String newRequestId() {
        byte[] bytes = new byte[11];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
