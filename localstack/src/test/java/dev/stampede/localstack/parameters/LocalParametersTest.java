package dev.stampede.localstack.parameters;

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

class LocalParametersTest {

    private static final String NAME = "/stampede/dev/flags";
    private static final String ARN = "arn:aws:ssm:eu-central-1:000000000000:parameter/stampede/dev/flags";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void answers_with_what_the_template_says_by_name_and_by_arn() throws Exception {
        try (var parameters = LocalParameters.start(flags("usual"), KeptJson.nowhere(), 0)) {
            var parameter = get(parameters, NAME).path("Parameter");

            assertThat(parameter.path("Value").asText()).isEqualTo("usual");
            assertThat(parameter.path("Type").asText()).isEqualTo("String");
            assertThat(parameter.path("Version").asLong()).isEqualTo(1);
            assertThat(parameter.path("ARN").asText()).isEqualTo(ARN);
            assertThat(get(parameters, ARN).path("Parameter")).isEqualTo(parameter);
        }
    }

    @Test
    void puts_a_new_value_over_the_old_one_only_when_told_to() throws Exception {
        try (var parameters = LocalParameters.start(flags("usual"), KeptJson.nowhere(), 0)) {
            assertThat(put(parameters, NAME, "turned", false).path("__type").asText())
                    .isEqualTo("ParameterAlreadyExists");
            assertThat(value(parameters)).isEqualTo("usual");

            assertThat(put(parameters, NAME, "turned", true).path("Version").asLong())
                    .isEqualTo(2);
            assertThat(value(parameters)).isEqualTo("turned");
        }
    }

    @Test
    void makes_a_parameter_that_the_template_does_not_have() throws Exception {
        try (var parameters = LocalParameters.start(flags("usual"), KeptJson.nowhere(), 0)) {
            ask(parameters, "PutParameter", "{\"Name\": \"Other\", \"Value\": \"v\", \"Type\": \"String\"}");

            assertThat(get(parameters, "Other").path("Parameter").path("Value").asText())
                    .isEqualTo("v");
        }
    }

    @Test
    void refuses_an_unknown_parameter_by_name() throws Exception {
        try (var parameters = LocalParameters.start(flags("usual"), KeptJson.nowhere(), 0)) {
            var answer = get(parameters, "/other");

            assertThat(answer.path("__type").asText()).isEqualTo("ParameterNotFound");
            assertThat(answer.path("message").asText()).isEqualTo("There is no parameter /other");
        }
    }

    @Test
    void keeps_what_was_put_until_the_template_itself_says_otherwise() throws Exception {
        var kept = KeptJson.at(directory.resolve("parameters.json"));
        try (var parameters = LocalParameters.start(flags("usual"), kept, 0)) {
            put(parameters, NAME, "turned", true);
        }
        try (var parameters = LocalParameters.start(flags("usual"), kept, 0)) {
            assertThat(value(parameters)).isEqualTo("turned");
        }
        try (var parameters = LocalParameters.start(flags("another"), kept, 0)) {
            assertThat(value(parameters)).isEqualTo("another");
        }
    }

    private List<Resource> flags(String value) {
        return AssemblyOnDisk.resolved(directory.resolve("assembly"), """
                        {"Flags": {"Type": "AWS::SSM::Parameter",
                                   "Properties": {"Name": "%s", "Type": "String", "Value": "%s"}}}""".formatted(NAME, value))
                .ofType("AWS::SSM::Parameter");
    }

    private static String value(LocalParameters parameters) throws Exception {
        return get(parameters, NAME).path("Parameter").path("Value").asText();
    }

    private static JsonNode get(LocalParameters parameters, String name) throws Exception {
        return ask(parameters, "GetParameter", "{\"Name\": \"%s\"}".formatted(name));
    }

    private static JsonNode put(LocalParameters parameters, String name, String value, boolean overwrite)
            throws Exception {
        return ask(
                parameters,
                "PutParameter",
                "{\"Name\": \"%s\", \"Value\": \"%s\", \"Overwrite\": %b}".formatted(name, value, overwrite));
    }

    private static JsonNode ask(LocalParameters parameters, String operation, String body) throws Exception {
        var request = HttpRequest.newBuilder(parameters.endpoint())
                .header("X-Amz-Target", "AmazonSSM." + operation)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        }
    }
}
