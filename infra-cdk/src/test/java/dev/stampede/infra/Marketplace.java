package dev.stampede.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.assertions.Template;

/** The stack's template as the tests look at it, on archives that hold nothing. A synth takes seconds: one for all. */
final class Marketplace {

    /** The template of the stage dev. */
    static final Template DEV = synthesized(Stage.of(Stage.DEV, Optional.empty()));

    private Marketplace() {}

    static Template synthesized(Stage stage) {
        try {
            var directory = Files.createTempDirectory(Path.of("target"), "marketplace-");
            var app = StampedeApp.app(Optional.of(directory.resolve("cdk.out")));
            return Template.fromStack(new MarketplaceStack(app, "Marketplace", stage, archivesIn(directory)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Every resource of the type. */
    static List<Resource> all(String type) {
        return DEV.findResources(type).entrySet().stream()
                .map(entry -> new Resource(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The resource of that name. */
    static Resource one(String type, String logicalId) {
        return all(type).stream()
                .filter(resource -> resource.id().equals(logicalId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s named %s".formatted(type, logicalId)));
    }

    private static FunctionArchives archivesIn(Path directory) throws IOException {
        for (var module : List.of("catalog", "checkout", "fulfilment", "selling")) {
            var target = Files.createDirectories(directory.resolve(module).resolve("target"));
            Files.writeString(target.resolve(module + ".zip"), module);
        }
        return new FunctionArchives(directory);
    }

    /**
     * A resource of the template.
     *
     * @param id its logical id
     * @param definition what stands under it
     */
    record Resource(String id, Map<String, Object> definition) {

        /** The property at the path, empty where the template says nothing. */
        Optional<Object> property(String... path) {
            Object at = definition.getOrDefault("Properties", Map.of());
            for (var name : path) {
                if (!(at instanceof Map<?, ?> object) || !object.containsKey(name)) {
                    return Optional.empty();
                }
                at = object.get(name);
            }
            return Optional.of(at);
        }

        /** The whole number at the path. */
        int number(String... path) {
            return ((Number) property(path).orElseThrow(() -> missing(path))).intValue();
        }

        /** The text at the path. */
        String text(String... path) {
            return property(path).orElseThrow(() -> missing(path)).toString();
        }

        private AssertionError missing(String... path) {
            return new AssertionError("%s has no %s".formatted(id, String.join(".", path)));
        }
    }
}
