package dev.stampede.infra.function;

import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awscdk.services.lambda.Code;

/**
 * The packaged functions, as the build leaves them.
 *
 * @param functionModules the directory that holds the function modules
 */
public record FunctionArchives(Path functionModules) {

    /**
     * The archive of one module.
     *
     * @throws IllegalStateException when it isn't built, naming the command that does
     */
    public Code of(String module) {
        var archive = functionModules.resolve(module).resolve("target").resolve(module + ".zip");
        if (!Files.isRegularFile(archive)) {
            throw new IllegalStateException("%s isn't there: build it with ./mvnw -pl functions/%s -am package"
                    .formatted(archive.toAbsolutePath().normalize(), module));
        }
        return Code.fromAsset(archive.toString());
    }
}
