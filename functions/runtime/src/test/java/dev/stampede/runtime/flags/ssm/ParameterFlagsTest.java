package dev.stampede.runtime.flags.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampede.runtime.flags.FeatureFlag;
import dev.stampede.runtime.flags.FeatureFlag.Setting;
import dev.stampede.runtime.flags.FlagsUnreadable;
import dev.stampede.runtime.flags.SettingsServer;
import dev.stampede.runtime.flags.json.FlagsJson;
import io.micronaut.serde.ObjectMapper;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.lambda.powertools.parameters.ssm.SSMProvider;

class ParameterFlagsTest {

    private static final String NAME = "/stampede/dev/feature-flags";

    private final SettingsServer parameterStore = new SettingsServer();
    private final SsmClient client = SsmClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + parameterStore.port()))
            .region(Region.of("us-east-1"))
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    private final ParameterFlags flags = new ParameterFlags(
            SSMProvider.builder().withClient(client).build(), NAME, new FlagsJson(ObjectMapper.getDefault()));

    @AfterEach
    void stop() {
        client.close();
        parameterStore.close();
    }

    @Test
    void reads_the_parameter() {
        holds("{\\\"cancellations\\\": {\\\"enabled\\\": false}}");

        assertThat(flags.read()).isEqualTo(Map.of(FeatureFlag.CANCELLATIONS, Setting.OFF));
        assertThat(parameterStore.bodies())
                .containsExactly("{\"Name\":\"%s\",\"WithDecryption\":false}".formatted(NAME));
    }

    @Test
    void asks_each_time_it_is_told_to_read() {
        holds("{\\\"take-orders\\\": {\\\"enabled\\\": false}}");
        flags.read();
        holds("{\\\"take-orders\\\": {\\\"enabled\\\": true}}");

        assertThat(flags.read()).isEqualTo(Map.of(FeatureFlag.TAKE_ORDERS, Setting.ON));
    }

    @Test
    void names_the_parameter_that_is_not_there() {
        parameterStore.answer(400, "{\"__type\": \"ParameterNotFound\", \"message\": \"gone\"}");

        assertThatThrownBy(flags::read)
                .isInstanceOf(FlagsUnreadable.class)
                .hasMessageContaining(NAME)
                .hasMessageContaining("gone");
    }

    @Test
    void says_that_the_parameter_holds_something_else() {
        holds("on");

        assertThatThrownBy(flags::read).isInstanceOf(FlagsUnreadable.class).hasMessageContaining("no JSON");
    }

    private void holds(String value) {
        parameterStore.answer(
                200,
                "{\"Parameter\": {\"Name\": \"%s\", \"Type\": \"String\", \"Value\": \"%s\"}}".formatted(NAME, value));
    }
}
