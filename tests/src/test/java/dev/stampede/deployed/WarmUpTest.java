package dev.stampede.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.localstack.EmbeddedFront;
import dev.stampede.localstack.lambda.FunctionInvoker;
import dev.stampede.localstack.lambda.Invocation;
import dev.stampede.target.Home;
import dev.stampede.target.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    /** What the user pool's trigger answers for whoever may do everything. */
    private static final String ALL_SCOPES = """
            {"response": {"claimsAndScopeOverrideDetails": {
              "accessTokenGeneration": {"scopesToAdd": ["stampede/shop", "stampede/sell"]}}}}""";

    private static final byte[] ANSWER =
            "{\"statusCode\":200,\"headers\":{\"content-type\":\"application/json\"},\"body\":\"{}\"}"
                    .getBytes(StandardCharsets.UTF_8);

    /** A cold one would answer the first test that needs it, and that one waits for a container. */
    @Test
    void reaches_every_function_of_the_shop() throws IOException {
        var reached = new ConcurrentSkipListSet<String>();
        FunctionInvoker functions = (name, payload) -> {
            reached.add(name);
            return name.equals("TokenScopes")
                    ? new Invocation.Succeeded(ALL_SCOPES.getBytes(StandardCharsets.UTF_8))
                    : new Invocation.Succeeded(ANSWER);
        };
        try (var front = EmbeddedFront.start(Home.here().assembly(), functions)) {
            var target = Target.embedded(front.endpoint(), front.issuer(), Optional.empty());
            try (var tokens = target.tokens()) {
                new WarmUp(target.shop(), tokens, functions, 1).run();
            }
        }

        assertThat(reached).containsAll(ofTheShop());
    }

    private static Set<String> ofTheShop() throws IOException {
        var functions = new TreeSet<String>();
        new ObjectMapper()
                .readTree(Home.here().assembly().resolve("Shop.template.json").toFile())
                .path("Resources")
                .properties()
                .forEach(resource -> {
                    if (resource.getValue().path("Type").asText().equals("AWS::Lambda::Function")) {
                        functions.add(resource.getKey());
                    }
                });
        assertThat(functions).contains("CatalogApi", "FlashsaleApi", "SaleSweeper");
        return functions;
    }
}
