package dev.stampede.runtime.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.stampede.model.account.AccountClaims;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.ArgumentBinder.BindingResult;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gives controllers what the gateway knows of a request: its caller, its idempotency key, its correlation id. */
@Factory
final class GatewayBinders {

    private static final Pattern GROUP_SEPARATOR = Pattern.compile("[\\[\\], ]+");

    @Bean
    @Singleton
    Binder<Caller> caller() {
        return new Binder<>(Caller.class, request -> callerOf(GatewayEvent.of(request)));
    }

    @Bean
    @Singleton
    Binder<CorrelationId> correlationId() {
        return new Binder<>(CorrelationId.class, request -> CorrelationId.of(GatewayEvent.of(request)));
    }

    @Bean
    @Singleton
    Binder<IdempotencyKey> idempotencyKey() {
        return new Binder<>(
                IdempotencyKey.class,
                request -> Optional.ofNullable(request.getHeaders().get(IdempotencyKey.HEADER))
                        .map(IdempotencyKey::new)
                        .orElseThrow(() -> ProblemException.invalid(
                                IdempotencyKey.HEADER, "this header is required: a new value for each new request")));
    }

    private static Caller callerOf(APIGatewayV2HTTPEvent event) {
        var claims = Optional.ofNullable(event.getRequestContext().getAuthorizer())
                .flatMap(authorizer -> Optional.ofNullable(authorizer.getJwt()))
                .map(jwt -> jwt.getClaims())
                .orElse(Map.of());
        var subject = Optional.ofNullable(claims.get("sub"))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNAUTHENTICATED, "Send a token in the header Authorization: Bearer …"));
        return new Caller(subject, groups(claims.getOrDefault("cognito:groups", "")), AccountClaims.of(claims));
    }

    /** The gateway writes a claim that is a list as {@code [a b]}. */
    private static Set<String> groups(String claim) {
        return GROUP_SEPARATOR
                .splitAsStream(claim)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Binds a parameter by its type. */
    record Binder<T>(Class<T> type, Function<HttpRequest<?>, T> value) implements TypedRequestArgumentBinder<T> {

        @Override
        public Argument<T> argumentType() {
            return Argument.of(type);
        }

        @Override
        public BindingResult<T> bind(ArgumentConversionContext<T> context, HttpRequest<?> source) {
            var bound = value.apply(source);
            return () -> Optional.of(bound);
        }
    }
}
