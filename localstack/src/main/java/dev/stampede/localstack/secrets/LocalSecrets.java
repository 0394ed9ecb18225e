package dev.stampede.localstack.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.localstack.data.KeptJson;
import dev.stampede.localstack.secrets.StoredSecrets.StoredSecret;
import dev.stampede.localstack.server.AwsJsonServer;
import dev.stampede.localstack.server.AwsJsonServer.Refused;
import dev.stampede.localstack.template.Resource;
import java.net.URI;
import java.util.List;

/**
 * Answers {@code GetSecretValue} and {@code DescribeSecret} over AWS JSON 1.1 on a loopback port.
 *
 * <p>Every other operation is refused: functions only read secrets.
 */
public final class LocalSecrets implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CURRENT = "AWSCURRENT";

    private final StoredSecrets secrets;
    private final AwsJsonServer server;

    private LocalSecrets(StoredSecrets secrets, int port) {
        this.secrets = secrets;
        this.server = AwsJsonServer.start(port, (target, request) -> answer(secrets, target, request));
    }

    /**
     * Starts with the secrets of the template, generating those that are not kept yet.
     *
     * @param definitions the {@code AWS::SecretsManager::Secret} resources
     * @param kept where their values outlive the process
     * @param port the port on 127.0.0.1, or 0 for a free one
     */
    public static LocalSecrets start(List<Resource> definitions, KeptJson kept, int port) {
        return new LocalSecrets(new StoredSecrets(definitions, kept), port);
    }

    /** Where it listens. */
    public URI endpoint() {
        return server.endpoint();
    }

    /**
     * What the secret of that name or ARN holds.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String value(String id) {
        return secrets.find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no secret " + id))
                .value();
    }

    @Override
    public void close() {
        server.close();
    }

    private static ObjectNode answer(StoredSecrets secrets, String target, JsonNode request) throws Refused {
        var id = request.path("SecretId").asText();
        var secret = secrets.find(id)
                .orElseThrow(() -> new Refused("ResourceNotFoundException", "There is no secret " + id));
        return switch (target) {
            case "secretsmanager.GetSecretValue" -> value(secret);
            case "secretsmanager.DescribeSecret" -> description(secret);
            default -> throw new Refused("InvalidRequestException", "The local stack doesn't know " + target);
        };
    }

    private static ObjectNode value(StoredSecret secret) {
        var answer = common(secret).put("VersionId", secret.versionId()).put("SecretString", secret.value());
        answer.putArray("VersionStages").add(CURRENT);
        return answer;
    }

    private static ObjectNode description(StoredSecret secret) {
        var answer = common(secret);
        answer.putObject("VersionIdsToStages").putArray(secret.versionId()).add(CURRENT);
        return answer;
    }

    private static ObjectNode common(StoredSecret secret) {
        return JSON.createObjectNode()
                .put("ARN", secret.arn())
                .put("Name", secret.name())
                .put("CreatedDate", secret.created().getEpochSecond());
    }
}
