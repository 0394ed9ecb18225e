package dev.stampede.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stampede.localstack.identity.BeforeSigning;
import dev.stampede.localstack.identity.PreTokenFunction;
import dev.stampede.localstack.lambda.FunctionInvoker;
import dev.stampede.localstack.template.FunctionArn;
import dev.stampede.localstack.template.ResolvedStacks;
import dev.stampede.localstack.template.Resource;
import dev.stampede.localstack.template.ResourceTypes;
import java.util.Optional;

/** Reads the user pool of the template: what it asks before it signs a token. */
final class UserPoolResources {

    private final ResolvedStacks stacks;

    UserPoolResources(ResolvedStacks stacks) {
        this.stacks = stacks;
    }

    /** What is asked, if anything; run by those functions. */
    Optional<BeforeSigning> trigger(FunctionInvoker functions) {
        return stacks.ofType(ResourceTypes.USER_POOL).stream()
                .flatMap(pool -> preTokenFunction(pool).stream())
                .findFirst()
                .map(name -> new PreTokenFunction(functions, name, "local"));
    }

    private static Optional<String> preTokenFunction(Resource pool) {
        return Optional.of(pool.properties()
                        .path("LambdaConfig")
                        .path("PreTokenGenerationConfig")
                        .path("LambdaArn"))
                .filter(JsonNode::isTextual)
                .map(arn -> FunctionArn.nameIn(pool.logicalId(), arn.asText()));
    }
}
