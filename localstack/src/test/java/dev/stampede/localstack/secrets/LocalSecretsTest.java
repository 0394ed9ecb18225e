package dev.stampede.localstack.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.localstack.data.KeptJson;
import dev.stampede.localstack.template.AssemblyOnDisk;
import dev.stampede.localstack.template.Resource;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {

    private static final String ARN = "arn:aws:secretsmanager:eu-central-1:000000000000:secret:Signing";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void answers_with_a_generated_secret_of_the_asked_kind() throws Exception {
        var definition = signing("{\"PasswordLength\": 64, \"ExcludePunctuation\": true}");
        try (var secrets = LocalSecrets.start(definition, KeptJson.nowhere(), 0)) {
            var answer = ask(secrets, "GetSecretValue", ARN);

            assertThat(answer.path("SecretString").asText()).matches("[A-Za-z0-9]{64}");
            assertThat(answer.path("ARN").asText()).isEqualTo(ARN);
            assertThat(answer.path("Name").asText()).isEqualTo("Signing");
            assertThat(answer.path("VersionStages").path(0).asText()).isEqualTo("AWSCURRENT");
            assertThat(ask(secrets, "DescribeSecret", "Signing")
                            .path("VersionIdsToStages")
                            .has(answer.path("VersionId").asText()))
                    .isTrue();
        }
    }

    @Test
    void puts_the_generated_part_into_the_secret_string_template() throws Exception {
        var definition =
                signing("{\"SecretStringTemplate\": \"{\\\"user\\\": \\\"shop\\\"}\", \"GenerateStringKey\": \"key\"}");
        try (var secrets = LocalSecrets.start(definition, KeptJson.nowhere(), 0)) {
            var secret = JSON.readTree(
                    ask(secrets, "GetSecretValue", ARN).path("SecretString").asText());

            assertThat(secret.path("user").asText()).isEqualTo("shop");
            assertThat(secret.path("key").asText()).hasSize(32);
        }
    }

    @Test
    void gives_the_same_secret_after_a_restart_where_data_is_kept() throws Exception {
        var definition = signing("{}");
        var kept = KeptJson.at(directory.resolve("secrets.json"));

        assertThat(secretAfterStart(definition, kept)).isEqualTo(secretAfterStart(definition, kept));
        assertThat(secretAfterStart(definition, KeptJson.nowhere())).isNotEqualTo(secretAfterStart(definition, kept));
    }

    @Test
    void refuses_an_unknown_secret_by_name() throws Exception {
        try (var secrets = LocalSecrets.start(signing("{}"), KeptJson.nowhere(), 0)) {
            var answer = ask(secrets, "GetSecretValue", "Other");

            assertThat(answer.path("__type").asText()).isEqualTo("ResourceNotFoundException");
            assertThat(answer.path("message").asText()).isEqualTo("There is no secret Other");
        }
    }

    private static String secretAfterStart(List<Resource> definition, KeptJson kept) throws Exception {
        try (var secrets = LocalSecrets.start(definition, kept, 0)) {
            return ask(secrets, "GetSecretValue", ARN).path("SecretString").asText();
        }
    }

    private List<Resource> signing(String settings) {
        return AssemblyOnDisk.resolved(
                        directory.resolve("assembly"),
                        "{\"Signing\": {\"Type\": \"AWS::SecretsManager::Secret\", \"Properties\": {\"GenerateSecretString\": "
                                + settings + "}}}")
                .ofType("AWS::SecretsManager::Secret");
    }

    private static JsonNode ask(LocalSecrets secrets, String operation, String secretId) throws Exception {
        var request = HttpRequest.newBuilder(secrets.endpoint())
                .header("X-Amz-Target", "secretsmanager." + operation)
                .POST(HttpRequest.BodyPublishers.ofString("{\"SecretId\": \"" + secretId + "\"}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        }
    }
}
