package dev.stampede.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.model.plan.SaleForecast;
import dev.stampede.model.plan.SaleFunction;
import dev.stampede.model.plan.SalePlan;
import dev.stampede.model.plan.WarmThroughput;
import dev.stampede.target.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A plan is for what is deployed: what it assumes of the definition is held against the synthesized templates. */
class PlanFitsTheDefinitionTest {

    private final Map<String, JsonNode> resources = resources();

    @Test
    void knows_every_function_with_its_memory() {
        var deployed = new TreeMap<String, Integer>();
        of("AWS::Lambda::Function").forEach((id, properties) -> {
            // Who comes to a sale has signed in before, and signs in once an hour.
            boolean signsPeopleIn = id.equals("TokenScopes");
            if (properties.path("Runtime").asText().startsWith("java") && !signsPeopleIn) {
                deployed.put(id, properties.path("MemorySize").asInt());
            }
        });

        var planned = new TreeMap<String, Integer>();
        for (var function : SaleFunction.values()) {
            planned.put(function.logicalId(), function.memoryMegabytes());
        }
        assertThat(planned).isEqualTo(deployed);
    }

    @Test
    void knows_every_table_and_index() {
        var deployed = new TreeSet<String>();
        var tables = of("AWS::DynamoDB::Table");
        // Where payments are a sandbox's, no sale is held.
        tables.remove("SandboxPayments");
        tables.forEach((id, properties) -> {
            deployed.add(id);
            properties
                    .path("GlobalSecondaryIndexes")
                    .forEach(index ->
                            deployed.add(id + "/" + index.path("IndexName").asText()));
        });

        var plan = SalePlan.of(SaleForecast.of(1, 1, Instant.EPOCH, Duration.ofHours(1)));
        assertThat(plan.warmThroughput())
                .extracting(WarmThroughput::target)
                .containsExactlyInAnyOrderElementsOf(deployed);
    }

    @Test
    void knows_how_long_stock_is_held() {
        assertThat(of("AWS::Lambda::Function"))
                .extractingByKey("CheckoutApi")
                .extracting(properties ->
                        properties.at("/Environment/Variables/PAYMENT_HOLD").asText())
                .isEqualTo(SalePlan.PAYMENT_HOLD.toString());
    }

    private Map<String, JsonNode> of(String type) {
        var found = new TreeMap<String, JsonNode>();
        resources.forEach((id, resource) -> {
            if (resource.path("Type").asText().equals(type)) {
                found.put(id, resource.path("Properties"));
            }
        });
        return found;
    }

    private static Map<String, JsonNode> resources() {
        var found = new TreeMap<String, JsonNode>();
        var assembly = Home.here().directory().resolve("infra-cdk/target/cdk.out");
        try (var files = Files.newDirectoryStream(assembly, "*.template.json")) {
            for (Path template : files) {
                new ObjectMapper()
                        .readTree(template.toFile())
                        .path("Resources")
                        .properties()
                        .forEach(resource -> found.put(resource.getKey(), resource.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be read".formatted(assembly), e);
        }
        return found;
    }
}
