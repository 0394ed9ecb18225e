package dev.stampede.localstack.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The functions' archives, each unpacked once under the hash of its content, as Lambda unpacks to {@code /var/task}.
 */
final class UnpackedArchives {

    /** What a directory's name begins with until all of it is there. */
    static final String UNFINISHED = "unpacking-";

    private final Path directory;
    private final Map<Path, Path> unpacked = new HashMap<>();

    UnpackedArchives(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** The directory that holds the archive's entries; unpacks them unless it was done before. */
    Path unpack(Path archive) throws IOException {
        Path known = unpacked.get(archive);
        if (known == null) {
            known = unpackOnce(archive);
            unpacked.put(archive, known);
        }
        return known;
    }

    private Path unpackOnce(Path archive) throws IOException {
        Path target = directory.resolve(hash(archive));
        if (Files.isDirectory(target)) {
            KeptFiles.haveOneTime(target);
            KeptFiles.touch(target);
            return target;
        }
        Files.createDirectories(directory);
        Path unfinished = Files.createTempDirectory(directory, UNFINISHED);
        extract(archive, unfinished);
        KeptFiles.haveOneTime(unfinished);
        try {
            // Only a complete directory ever has the final name, even if this process dies half-way.
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException unpackedMeanwhile) {
            delete(unfinished);
        }
        return target;
    }

    private static String hash(Path archive) throws IOException {
        try (InputStream content = Files.newInputStream(archive)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void extract(Path archive, Path target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException(archive + " has an entry outside of itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolve("..").normalize());
                    Files.copy(zip, file);
                }
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
