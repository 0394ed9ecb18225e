package dev.stampede.localstack.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code cdk synth} wrote: the stacks' templates and the files that their functions are made of. */
public final class CloudAssembly {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final List<StackTemplate> stacks = new ArrayList<>();
    private final Map<String, Path> assetsByObjectKey = new HashMap<>();

    private CloudAssembly(Path directory) {
        this.directory = directory;
    }

    /**
     * Reads the assembly's manifest, templates and asset lists.
     *
     * @param directory usually called {@code cdk.out}
     * @throws TemplateException when a file is missing or no stack is in it
     */
    public static CloudAssembly read(Path directory) {
        var assembly = new CloudAssembly(directory);
        for (var artifact :
                json(directory.resolve("manifest.json")).path("artifacts").properties()) {
            var properties = artifact.getValue().path("properties");
            switch (artifact.getValue().path("type").asText()) {
                case "aws:cloudformation:stack" -> assembly.addStack(artifact.getKey(), properties);
                case "cdk:asset-manifest" -> assembly.addAssets(properties);
                default -> {} // the construct tree and metadata describe, they define nothing
            }
        }
        if (assembly.stacks.isEmpty()) {
            throw new TemplateException(directory + " holds no stack");
        }
        return assembly;
    }

    List<StackTemplate> stacks() {
        return List.copyOf(stacks);
    }

    /**
     * The file behind a function's {@code Code.S3Key}.
     *
     * @throws TemplateException naming the owner when the assembly has no such file
     */
    public Path asset(String owner, String objectKey) {
        var file = assetsByObjectKey.get(objectKey);
        if (file == null || !Files.isRegularFile(file)) {
            throw new TemplateException(
                    owner + ".Code.S3Key " + objectKey + " is not a file of the assembly " + directory);
        }
        return file;
    }

    /** Whether any stack's template has a parameter of that name. */
    public boolean declaresParameter(String name) {
        return stacks.stream().anyMatch(stack -> stack.declaresParameter(name));
    }

    private void addStack(String name, JsonNode properties) {
        var template = json(directory.resolve(properties.path("templateFile").asText()));
        stacks.add(new StackTemplate(properties.path("stackName").asText(name), template));
    }

    private void addAssets(JsonNode properties) {
        var files = json(directory.resolve(properties.path("file").asText())).path("files");
        for (var asset : files) {
            var source = directory.resolve(asset.path("source").path("path").asText());
            for (var destination : asset.path("destinations")) {
                assetsByObjectKey.put(destination.path("objectKey").asText(), source);
            }
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new TemplateException("The cloud assembly's file " + file + " can't be read: " + e.getMessage(), e);
        }
    }
}
