package dev.stampede.runtime.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.annotation.Primary;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;

/**
 * Keeps Micronaut from registering each invocation's context as a new singleton: micronaut-aws 4.11.0 never removes
 * them, so that every call gets slower. No bean here injects the context.
 */
@Singleton
@Primary
final class StatelessLambdaContext implements LambdaContextFactory {

    @Override
    public void registerSingletons(Context context) {
        // The context is passed as an argument where it is needed.
    }
}
