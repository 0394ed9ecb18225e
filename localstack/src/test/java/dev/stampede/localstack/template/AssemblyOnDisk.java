package dev.stampede.localstack.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes small cloud assemblies for tests. */
public final class AssemblyOnDisk {

    private static final LocalEndpoints ENDPOINTS = new LocalEndpoints(
            URI.create("http://127.0.0.1:9324"),
            URI.create("http://127.0.0.1:8080"),
            new LocalEndpoints.Tokens("http://127.0.0.1:9000", "stampede"));

    private final Path directory;
    private final StringBuilder artifacts = new StringBuilder();

    private AssemblyOnDisk(Path directory) {
        this.directory = directory;
    }

    /** An assembly without stacks. */
    public static AssemblyOnDisk in(Path directory) {
        return new AssemblyOnDisk(directory);
    }

    /** Adds a stack with that template. */
    public AssemblyOnDisk stack(String name, String template) {
        write(name + ".template.json", template);
        artifact(name, """
                {"type": "aws:cloudformation:stack", "properties": {"templateFile": "%s.template.json"}}
                """.formatted(name));
        return this;
    }

    /** Adds a function's code under that object key. */
    public AssemblyOnDisk asset(String objectKey, byte[] code) {
        write("asset." + objectKey, code);
        write("assets.json", """
                {"files": {"hash": {"source": {"path": "asset.%s"},
                 "destinations": {"here": {"objectKey": "%s"}}}}}
                """.formatted(objectKey, objectKey));
        artifact("assets", "{\"type\": \"cdk:asset-manifest\", \"properties\": {\"file\": \"assets.json\"}}");
        return this;
    }

    /** Finishes it. */
    public Path write() {
        write("manifest.json", "{\"artifacts\": {" + artifacts + "}}");
        return directory;
    }

    /** Reads and resolves it, with the local services on their usual ports. */
    public ResolvedStacks resolve(Map<String, String> parameters) {
        return ResolvedStacks.resolve(CloudAssembly.read(write()), parameters, ENDPOINTS);
    }

    /** The resources of one stack with these {@code Resources}, resolved. */
    public static ResolvedStacks resolved(Path directory, String resources) {
        return in(directory).stack("Only", "{\"Resources\": " + resources + "}").resolve(Map.of());
    }

    private void artifact(String name, String body) {
        artifacts
                .append(artifacts.isEmpty() ? "" : ",")
                .append('"')
                .append(name)
                .append("\": ")
                .append(body);
    }

    private void write(String file, String content) {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String file, byte[] content) {
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
