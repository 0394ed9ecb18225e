package dev.stampede.localstack.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * What every function's process needs besides the function itself: AWS's runtime interface client and our main class.
 *
 * @param classPath jars, in order
 * @param nativeLibrary the interface client's library, if it loads on this system
 */
record RuntimeFiles(List<Path> classPath, Optional<Path> nativeLibrary) {

    private static final List<String> PROCESS_CLASSES = List.of(
            "dev/stampede/localstack/lambda/process/FunctionProcess.class",
            "dev/stampede/localstack/lambda/process/PlainRuntime.class");

    /** Finds the interface client's jars on the running class path and lays out the rest in the directory. */
    static RuntimeFiles prepare(Path directory, RuntimeChoice choice) throws IOException {
        Files.createDirectories(directory);
        List<Path> classPath = new ArrayList<>(List.of(processJar(directory)));
        for (Class<?> type :
                List.of(AWSLambda.class, Context.class, PojoSerializer.class, SdkInternalThreadLocal.class)) {
            classPath.add(copyOf(jarOf(type), directory));
        }
        return new RuntimeFiles(
                classPath, choice == RuntimeChoice.PLAIN_JAVA ? Optional.empty() : loadableLibrary(directory));
    }

    /**
     * Our two classes alone, so that a function sees none of the local stack's own libraries. The jar is named for its
     * content and written once, because class caches are good only for the files that they were made with.
     */
    private static Path processJar(Path directory) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(content)) {
            for (String name : PROCESS_CLASSES) {
                JarEntry entry = new JarEntry(name);
                entry.setTime(0);
                jar.putNextEntry(entry);
                try (InputStream bytes = resource(RuntimeFiles.class, "/" + name)) {
                    bytes.transferTo(jar);
                }
            }
        }
        CRC32 sum = new CRC32();
        sum.update(content.toByteArray());
        Path file = directory.resolve("process-%08x.jar".formatted(sum.getValue()));
        if (!Files.exists(file)) {
            Path unfinished = Files.createTempFile(directory, "process", ".jar");
            Files.write(unfinished, content.toByteArray());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        KeptFiles.haveOneTime(file);
        return file.toAbsolutePath();
    }

    /**
     * All of the class path in one place: a JVM takes a class cache in another place only when everything that it is
     * for has moved together.
     */
    private static Path copyOf(Path jar, Path directory) throws IOException {
        Path copy = directory.resolve(String.valueOf(jar.getFileName())).toAbsolutePath();
        if (!Files.exists(copy) || Files.size(copy) != Files.size(jar)) {
            Path unfinished = Files.createTempFile(directory, "runtime", ".jar");
            Files.copy(jar, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
        }
        KeptFiles.haveOneTime(copy);
        return copy;
    }

    private static Path jarOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException("No file for " + type + ": " + source.getLocation(), malformed);
        }
    }

    /**
     * The library, unpacked and tried. The interface client would unpack it to one fixed file in every process, where
     * processes that start together overwrite each other's.
     */
    private static Optional<Path> loadableLibrary(Path directory) throws IOException {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        for (String system : List.of("linux", "linux_musl")) {
            String name = "libaws-lambda-jni.%s-%s.so".formatted(system, machine);
            Path library = directory.resolve(name).toAbsolutePath();
            if (!Files.exists(library)) {
                Path unfinished = Files.createTempFile(directory, "jni", ".so");
                try (InputStream bytes = resource(AWSLambda.class, "/jni/" + name)) {
                    Files.copy(bytes, unfinished, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.move(unfinished, library, StandardCopyOption.ATOMIC_MOVE);
            }
            if (loads(library)) {
                return Optional.of(library);
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("restricted") // the library is AWS's own, from its jar
    private static boolean loads(Path library) {
        try {
            System.load(library.toString());
            return true;
        } catch (UnsatisfiedLinkError otherSystem) {
            return false;
        }
    }

    private static InputStream resource(Class<?> near, String name) {
        InputStream bytes = near.getResourceAsStream(name);
        if (bytes == null) {
            throw new UncheckedIOException(new IOException("Not on the class path: " + name));
        }
        return bytes;
    }
}
