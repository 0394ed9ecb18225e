package dev.stampede.localstack.secrets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.localstack.data.KeptJson;
import dev.stampede.localstack.template.LocalAccount;
import dev.stampede.localstack.template.Resource;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The template's secrets: each generated once, then the same for as long as its data is kept. */
final class StoredSecrets {

    private final Map<String, StoredSecret> byName = new HashMap<>();

    /**
     * A secret and its only version.
     *
     * @param arn what the template's {@code Ref} gives
     * @param versionId identifies this value
     * @param value the text itself
     */
    record StoredSecret(String name, String arn, String versionId, String value, Instant created) {}

    StoredSecrets(List<Resource> definitions, KeptJson kept) {
        var content = kept.read();
        var generator = new GeneratedSecret();
        for (var definition : definitions) {
            if (!content.has(definition.name())) {
                content.set(definition.name(), fresh(definition, generator, content));
            }
            byName.put(definition.name(), stored(definition.name(), (ObjectNode) content.get(definition.name())));
        }
        kept.write(content);
    }

    /** The secret of that name or ARN. */
    Optional<StoredSecret> find(String nameOrArn) {
        return Optional.ofNullable(byName.get(LocalAccount.nameOf(nameOrArn)));
    }

    private static ObjectNode fresh(Resource definition, GeneratedSecret generator, ObjectNode factory) {
        var properties = definition.properties();
        var value = properties.has("SecretString")
                ? properties.get("SecretString").asText()
                : generator.generate(definition.logicalId(), definition.required("GenerateSecretString"));
        return factory.objectNode()
                .put("versionId", UUID.randomUUID().toString())
                .put("value", value)
                .put("created", Instant.now().toString());
    }

    private static StoredSecret stored(String name, ObjectNode content) {
        return new StoredSecret(
                name,
                LocalAccount.arn("secretsmanager", "secret:" + name),
                content.path("versionId").asText(),
                content.path("value").asText(),
                Instant.parse(content.path("created").asText()));
    }
}
