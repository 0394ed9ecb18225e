package dev.stampede.localstack;

import dev.stampede.localstack.template.CloudAssembly;
import dev.stampede.localstack.template.TemplateException;
import java.util.HashMap;
import java.util.Map;

/** The template parameters of a stack on this machine: its own token issuer, and what the caller sets. */
final class StackParameters {

    private StackParameters() {}

    /**
     * Puts them together; the caller's prevail.
     *
     * @throws TemplateException when the caller sets one that no template declares
     */
    static Map<String, String> of(EmbeddedStackOptions options, CloudAssembly assembly, RequestSide.Identity identity) {
        for (var name : options.parameters().keySet()) {
            if (!assembly.declaresParameter(name)) {
                throw new TemplateException("The parameter " + name + " is set, but no template declares it");
            }
        }
        var parameters = new HashMap<String, String>();
        parameters.put("TokenIssuer", identity.issuer());
        parameters.put("TokenAudience", identity.audience());
        parameters.putAll(options.parameters());
        return parameters;
    }
}
