package dev.stampede.localstack.lambda;

import dev.stampede.localstack.lambda.sample.Obedient;
import dev.stampede.localstack.lambda.sample.Snapshotted;
import dev.stampede.localstack.lambda.sample.Unstartable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The sample handlers, packaged as the functions are: a zip with jars in {@code lib}. */
final class SampleFunctions {

    private final Path archive;

    SampleFunctions(Path directory) throws IOException {
        archive = directory.resolve("sample.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("lib/sample.jar"));
            zip.write(jarOf(List.of(Obedient.class, Snapshotted.class, Unstartable.class)));
        }
    }

    FunctionDefinition obedient(Duration timeout) {
        return function("Obedient", Obedient.class, timeout, false, OptionalInt.empty());
    }

    FunctionDefinition obedientWithReserved(int concurrency) {
        return function("Obedient", Obedient.class, Duration.ofSeconds(20), false, OptionalInt.of(concurrency));
    }

    FunctionDefinition snapshotted() {
        return function("Snapshotted", Snapshotted.class, Duration.ofSeconds(20), true, OptionalInt.empty());
    }

    FunctionDefinition unstartable() {
        return function("Unstartable", Unstartable.class, Duration.ofSeconds(20), false, OptionalInt.empty());
    }

    private FunctionDefinition function(
            String name, Class<?> handler, Duration timeout, boolean snapStart, OptionalInt reserved) {
        return new FunctionDefinition(
                name, handler.getName(), archive, Map.of("ORDERS_TABLE", "Orders"), 512, timeout, snapStart, reserved);
    }

    private static byte[] jarOf(List<Class<?>> types) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Class<?> type : types) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream code = Objects.requireNonNull(type.getResourceAsStream("/" + name))) {
                    code.transferTo(jar);
                }
            }
        }
        return bytes.toByteArray();
    }
}
