package dev.stampede.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.target.Home;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    /** Writes the file instead of holding it to the code. */
    private static final String WRITE = "openapi.write";

    private static final String COMMAND =
            "./mvnw package -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false -D" + WRITE;

    private static final Home HOME = Home.here();
    private static final Path FILE = ApiDocument.file(HOME);

    @BeforeAll
    static void write() throws IOException {
        if (System.getProperty(WRITE) != null) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, ApiDocument.generated(HOME));
        }
    }

    @Test
    void is_what_the_code_says() {
        assertThat(FILE)
                .as("The code says otherwise. Write it anew: %s", COMMAND)
                .hasContent(ApiDocument.generated(HOME));
    }

    @Test
    void is_a_valid_openapi_document() {
        var parsed = new OpenAPIV3Parser().readLocation(FILE.toString(), List.of(), new ParseOptions());

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void has_the_routes_that_are_deployed_and_wants_a_token_where_they_do() throws IOException {
        assertThat(documented()).containsExactlyInAnyOrderEntriesOf(deployed());
    }

    @Test
    void names_every_operation_once() {
        var names = Yaml.read(FILE).path("paths").findValuesAsText("operationId");

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void says_of_every_text_in_a_request_what_it_may_be() {
        var unsaid = new ArrayList<String>();
        Yaml.read(FILE).at("/components/schemas").properties().stream()
                .filter(schema -> schema.getValue().has("additionalProperties"))
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> {
                            if (isText(property.getValue()) && !hasRule(property.getValue())) {
                                unsaid.add(schema.getKey() + "." + property.getKey());
                            }
                        }));

        assertThat(unsaid).as("ids are as clients got them").allMatch(field -> field.endsWith("Id"));
    }

    private static boolean isText(JsonNode schema) {
        return schema.path("type").toString().contains("\"string\"");
    }

    private static boolean hasRule(JsonNode schema) {
        return Stream.of("pattern", "enum", "format").anyMatch(schema::has);
    }

    @Test
    void asks_for_no_query_parameter_as_each_can_be_left_out() {
        assertThat(operations()
                        .flatMap(operation -> operation.path("parameters").valueStream()))
                .filteredOn(parameter -> parameter.path("in").asText().equals("query"))
                .isNotEmpty()
                .noneMatch(parameter -> parameter.path("required").asBoolean());
    }

    @Test
    void says_of_every_operation_what_it_is_part_of_and_whether_it_wants_a_token() {
        assertThat(operations())
                .isNotEmpty()
                .allMatch(operation -> operation.path("tags").size() == 1)
                .allMatch(operation -> operation.path("security").isArray());
    }

    @Test
    void says_of_every_success_how_long_it_is_kept_and_of_what_a_token_gets_that_it_is_nowhere() {
        assertThat(operations())
                .isNotEmpty()
                .allSatisfy(operation -> operation.path("responses").properties().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .forEach(response -> assertThat(response.getValue()
                                        .path("headers")
                                        .path("Cache-Control")
                                        .path("$ref")
                                        .asText())
                                .endsWith(
                                        operation.path("security").isEmpty()
                                                        && operation
                                                                .path("responses")
                                                                .has("304")
                                                ? "/CacheControl"
                                                : "/NoStore")));
    }

    private static Stream<JsonNode> operations() {
        return Yaml.read(FILE).path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    /** Each route, and whether it wants a token; what takes a GET takes a HEAD, which goes without saying. */
    private static Map<String, Boolean> documented() {
        var routes = new TreeMap<String, Boolean>();
        Yaml.read(FILE)
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> routes.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue().path("security").findValue("bearerAuth") != null)));
        return routes;
    }

    private static Map<String, Boolean> deployed() throws IOException {
        var template = new ObjectMapper()
                .readTree(HOME.assembly().resolve("Shop.template.json").toFile());
        var routes = new TreeMap<String, Boolean>();
        StreamSupport.stream(template.path("Resources").spliterator(), false)
                .filter(resource -> resource.path("Type").asText().equals("AWS::ApiGatewayV2::Route"))
                .map(resource -> resource.path("Properties"))
                .filter(route -> !route.path("RouteKey").asText().equals("$default"))
                .filter(route -> !route.path("RouteKey").asText().startsWith("HEAD "))
                .forEach((JsonNode route) -> routes.put(
                        route.path("RouteKey").asText(),
                        route.path("AuthorizationType").asText().equals("JWT")));
        return routes;
    }
}
