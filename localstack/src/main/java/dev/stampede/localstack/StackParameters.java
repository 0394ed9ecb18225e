package dev.stampede.localstack;

import dev.stampede.localstack.data.DataDirectory;
import dev.stampede.localstack.identity.LocalIdentity;
import dev.stampede.localstack.payment.PaymentSimulatorProcess;
import dev.stampede.localstack.template.CloudAssembly;
import dev.stampede.localstack.template.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The template parameters of a stack on this machine, with what stands behind them: the stack's own token issuer and
 * payment provider, and what the caller sets.
 *
 * @param identity issues the tokens that the HTTP API takes
 * @param payments takes the payments, unless the caller named another provider or the template needs none
 * @param values what the parameters are set to
 */
record StackParameters(LocalIdentity identity, Optional<PaymentSimulatorProcess> payments, Map<String, String> values)
        implements AutoCloseable {

    private static final String AUDIENCE = "stampede";
    private static final String PAYMENT_PROVIDER = "PaymentProviderUrl";

    /**
     * Starts what the parameters need and puts them together; the caller's prevail.
     *
     * @throws TemplateException when the caller sets one that no template declares
     */
    static StackParameters provide(
            EmbeddedStackOptions options, CloudAssembly assembly, Optional<DataDirectory> data, WorkDirectory work)
            throws IOException {
        for (var name : options.parameters().keySet()) {
            if (!assembly.declaresParameter(name)) {
                throw new TemplateException("The parameter " + name + " is set, but no template declares it");
            }
        }
        var identity = LocalIdentity.start(
                options.ports().identity(), AUDIENCE, data.map(directory -> directory.directory("identity")));
        try {
            var values = new HashMap<String, String>();
            var payments = payments(options, assembly, data, work);
            payments.ifPresent(
                    provider -> values.put(PAYMENT_PROVIDER, provider.uri().toString()));
            values.putAll(options.parameters());
            return new StackParameters(identity, payments, Map.copyOf(values));
        } catch (IOException | RuntimeException e) {
            identity.close();
            throw e;
        }
    }

    @Override
    public void close() {
        payments.ifPresent(PaymentSimulatorProcess::close);
        identity.close();
    }

    private static Optional<PaymentSimulatorProcess> payments(
            EmbeddedStackOptions options, CloudAssembly assembly, Optional<DataDirectory> data, WorkDirectory work)
            throws IOException {
        if (options.parameters().containsKey(PAYMENT_PROVIDER) || !assembly.declaresParameter(PAYMENT_PROVIDER)) {
            return Optional.empty();
        }
        Files.createDirectories(work.logs());
        return Optional.of(PaymentSimulatorProcess.start(
                options.ports().payments(),
                // In memory its books would end with its process, which a test may kill.
                Optional.of(
                        data.map(directory -> directory.directory("payments")).orElseGet(work::payments)),
                work.logs().resolve("payments.log")));
    }
}
