package dev.stampede.localstack.lambda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Where an archive's classes are kept loaded and linked, for the processes of its functions to start with: an
 * ahead-of-time cache of the JVM (JEP 483 and 514). It is good for one JVM and one class path, and its name says which.
 * The class path counts from the directory that it is kept in, so that a copied directory has its caches still.
 *
 * @param file the cache, once it is made
 * @param failed stands in its place when it can't be made
 * @param lock held by whoever makes it
 */
record ClassCache(Path file, Path failed, Path lock) {

    /** What the JVM has to say about a cache is of no use to whoever reads a function's log. */
    private static final String SILENTLY = "-Xlog:aot*=off";

    /**
     * The cache of processes with that class path; empty when the JVM can't have one, because the class path has more
     * than jars.
     *
     * @param directory where caches are kept
     * @param kept where the class path is kept, as far as it is
     * @param module what the class path is about
     */
    static Optional<ClassCache> in(Path directory, Path kept, List<Path> classPath, String module) throws IOException {
        if (!classPath.stream().allMatch(Files::isRegularFile)) {
            return Optional.empty();
        }
        MessageDigest digest = sha256();
        for (String property : List.of("java.home", "java.vm.name", "java.vm.version", "os.arch")) {
            add(digest, System.getProperty(property, ""));
        }
        Path root = kept.toAbsolutePath();
        for (Path jar : classPath) {
            // What the JVM itself compares before it trusts a cache.
            add(digest, jar.startsWith(root) ? root.relativize(jar).toString() : jar.toString());
            add(digest, Long.toString(Files.size(jar)));
            add(digest, Files.getLastModifiedTime(jar).toString());
        }
        String key = HexFormat.of().formatHex(digest.digest(), 0, 16);
        String name = module + "-" + key;
        return Optional.of(new ClassCache(
                directory.resolve(name + ".aot"),
                directory.resolve(name + ".failed"),
                directory.resolve(name + ".lock")));
    }

    /** What a process that starts now is told; nothing while there is no cache. */
    List<String> flags() {
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file, SILENTLY) : List.of();
    }

    /** What a process is told that shows which classes it needs, and how it uses them. */
    static List<String> recording(Path notes) {
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes);
    }

    /** What a process is told that makes a cache of those notes. */
    static List<String> creating(Path notes, Path cache) {
        return List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + notes, "-XX:AOTCache=" + cache);
    }

    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
