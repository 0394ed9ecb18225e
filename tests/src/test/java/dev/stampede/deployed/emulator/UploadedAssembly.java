package dev.stampede.deployed.emulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stampede.localstack.EmbeddedStackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What arrived by way of S3 and CloudFormation, in the form that the local stack reads.
 *
 * @param directory where to
 * @param templates by stack
 * @param objects by bucket and key
 */
record UploadedAssembly(Path directory, Map<String, String> templates, Map<String, byte[]> objects) {

    private static final String TOOLKIT = "CDKToolkit";
    private static final String SCHEDULE = "AWS::Scheduler::Schedule";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes it, for a stack on free ports. */
    EmbeddedStackOptions write() {
        try {
            var manifest = JSON.createObjectNode();
            var artifacts = manifest.putObject("artifacts");
            for (var template : templates.entrySet()) {
                if (!template.getKey().equals(TOOLKIT)) {
                    var file = template.getKey() + ".template.json";
                    Files.writeString(directory.resolve(file), withoutSchedules(template.getValue()));
                    artifact(artifacts, template.getKey(), "aws:cloudformation:stack")
                            .put("templateFile", file)
                            .put("stackName", template.getKey());
                }
            }
            Files.writeString(directory.resolve("assets.json"), assets().toString());
            artifact(artifacts, "assets", "cdk:asset-manifest").put("file", "assets.json");
            Files.writeString(directory.resolve("manifest.json"), manifest.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("What was deployed can't be written", e);
        }
        return EmbeddedStackOptions.of(directory).withHttpPort(0);
    }

    /** No emulator that was tried fires schedules, though each keeps them. */
    private static String withoutSchedules(String template) throws IOException {
        var whole = JSON.readTree(template);
        if (whole.path("Resources") instanceof ObjectNode resources) {
            var schedules = resources.properties().stream()
                    .filter(resource ->
                            resource.getValue().path("Type").asText().equals(SCHEDULE))
                    .map(Map.Entry::getKey)
                    .toList();
            resources.remove(schedules);
        }
        return whole.toString();
    }

    private static ObjectNode artifact(ObjectNode artifacts, String name, String type) {
        return artifacts.putObject(name).put("type", type).putObject("properties");
    }

    private ObjectNode assets() throws IOException {
        var assets = JSON.createObjectNode();
        var files = assets.putObject("files");
        for (var object : objects.entrySet()) {
            var key = object.getKey().substring(object.getKey().indexOf('/') + 1);
            if (key.endsWith(".zip")) {
                Files.write(directory.resolve(key), object.getValue());
                var file = files.putObject(key);
                file.putObject("source").put("path", key);
                file.putObject("destinations").putObject("here").put("objectKey", key);
            }
        }
        return assets;
    }
}
