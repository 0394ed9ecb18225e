package dev.stampede.localstack.parameters;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.localstack.data.KeptJson;
import dev.stampede.localstack.template.LocalAccount;
import dev.stampede.localstack.template.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Parameters by name. What was put over a parameter of the template stays until the template itself says otherwise than
 * it did: CloudFormation changes only what changed in its template.
 */
final class StoredParameters {

    private final KeptJson kept;
    private final ObjectNode content;

    /**
     * A parameter and its newest value.
     *
     * @param type {@code String} or {@code StringList}
     * @param version one more with each value
     */
    record Parameter(String name, String type, String value, long version, Instant changed) {

        String arn() {
            return LocalAccount.arn("ssm", "parameter" + (name.startsWith("/") ? "" : "/") + name);
        }
    }

    StoredParameters(List<Resource> definitions, KeptJson kept) {
        this.kept = kept;
        this.content = kept.read();
        for (var definition : definitions) {
            var declared = definition.required("Value").asText();
            var stored = content.path(definition.name());
            if (!stored.path("declared").asText().equals(declared) || !stored.has("value")) {
                put(definition.name(), definition.required("Type").asText(), declared);
                ((ObjectNode) content.get(definition.name())).put("declared", declared);
            }
        }
        kept.write(content);
    }

    /** The parameter of that name or ARN. */
    synchronized Optional<Parameter> find(String nameOrArn) {
        var name = nameOf(nameOrArn);
        return Optional.of(content.path(name))
                .filter(stored -> stored.has("value"))
                .map(stored -> new Parameter(
                        name,
                        stored.path("type").asText(),
                        stored.path("value").asText(),
                        stored.path("version").asLong(),
                        Instant.parse(stored.path("changed").asText())));
    }

    /** Gives a parameter a value, and makes it if there was none; answers what became of it. */
    synchronized Parameter put(String name, String type, String value) {
        var stored = content.withObject("/" + name.replace("~", "~0").replace("/", "~1"));
        stored.put("type", type)
                .put("value", value)
                .put("version", stored.path("version").asLong() + 1)
                .put("changed", Instant.now().toString());
        kept.write(content);
        return find(name).orElseThrow();
    }

    /** An ARN says {@code parameter/a/b} for both {@code a/b}, which no name is, and {@code /a/b}. */
    private String nameOf(String nameOrArn) {
        var last = LocalAccount.nameOf(nameOrArn);
        if (last.equals(nameOrArn)) {
            return nameOrArn;
        }
        var path = last.replaceFirst("^parameter", "");
        return content.has(path) ? path : path.substring(1);
    }
}
