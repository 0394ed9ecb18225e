package dev.stampede.localstack;

import dev.stampede.localstack.http.HttpApiFront;
import dev.stampede.localstack.identity.LocalIdentity;
import dev.stampede.localstack.lambda.FunctionInvoker;
import dev.stampede.localstack.server.LoopbackPort;
import dev.stampede.localstack.template.CloudAssembly;
import dev.stampede.localstack.template.LocalAccount;
import dev.stampede.localstack.template.LocalEndpoints;
import dev.stampede.localstack.template.ResolvedStacks;
import dev.stampede.localstack.template.Resource;
import dev.stampede.localstack.template.ResourceTypes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The definition's HTTP API and user pool on this machine, for functions that run elsewhere. It listens on 127.0.0.1
 * only.
 */
public final class EmbeddedFront implements AutoCloseable {

    private static final int ANY_PORT = 0;
    private static final String AUDIENCE = "stampede";

    /** Nothing of an API or a user pool depends on where queues are. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private final StartedParts parts = new StartedParts();
    private final LocalIdentity identity;
    private final LoopbackPort port;

    private EmbeddedFront(Path assembly, FunctionInvoker functions) throws IOException {
        identity = parts.add(LocalIdentity.start(ANY_PORT, AUDIENCE, Optional.empty()));
        port = parts.add(LoopbackPort.take(ANY_PORT));
        var stacks = ResolvedStacks.resolve(
                CloudAssembly.read(assembly),
                Map.of(),
                new LocalEndpoints(
                        NOWHERE, port.address(), new LocalEndpoints.Tokens(identity.issuer(), identity.audience())));
        var logicalIds = stacks.ofType(ResourceTypes.FUNCTION).stream()
                .collect(Collectors.toMap(Resource::name, Resource::logicalId));
        FunctionInvoker byLogicalId = (name, payload) -> functions.invoke(logicalIds.getOrDefault(name, name), payload);
        new UserPoolResources(stacks).trigger(byLogicalId).ifPresent(identity::ask);
        for (var api : new HttpApiResources(stacks).definitions()) {
            parts.add(HttpApiFront.start(api, byLogicalId, port, LocalAccount.ACCOUNT));
        }
    }

    /**
     * Starts it.
     *
     * @param assembly the cloud assembly's directory
     * @param functions runs each function by its logical id
     * @throws dev.stampede.localstack.template.TemplateException when the definition asks for what it doesn't know
     * @throws IOException when it can't listen
     */
    public static EmbeddedFront start(Path assembly, FunctionInvoker functions) throws IOException {
        return new EmbeddedFront(assembly, functions);
    }

    /** Where the HTTP API answers. */
    public URI endpoint() {
        return port.address();
    }

    /** Who issues the tokens that the HTTP API takes. */
    public URI issuer() {
        return URI.create(identity.issuer());
    }

    @Override
    public void close() {
        parts.close();
    }
}
