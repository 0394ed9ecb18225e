package dev.stampede.restore;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.restore.Manifest.TableFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An export in a directory: per table a gzipped file of lines as DynamoDB's own export to S3 has them, and a manifest
 * that is written last, so that an interrupted export has none.
 *
 * @param directory where
 */
public record Export(Path directory) {

    private static final String MANIFEST = "manifest.json";
    private static final String MANIFEST_CHECKSUM = "manifest.sha256";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Writes all of it.
     *
     * @throws IllegalStateException when there is something in the directory already
     */
    public void write(Snapshot snapshot) {
        try {
            Files.createDirectories(directory);
            refuseUsed();
            var files = new ArrayList<TableFile>();
            for (var table : snapshot.tables().entrySet()) {
                files.add(write(table.getKey(), table.getValue()));
            }
            var manifest = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Manifest(files));
            Files.write(directory.resolve(MANIFEST), manifest);
            Files.writeString(directory.resolve(MANIFEST_CHECKSUM), Snapshot.checksum(manifest));
        } catch (IOException e) {
            throw new UncheckedIOException("The export can't be written to " + directory, e);
        }
    }

    /**
     * Reads all of it and holds it against the manifest.
     *
     * @throws DamagedExport when anything is missing or differs by a single byte
     */
    public Snapshot read() {
        var tables = new TreeMap<String, List<String>>();
        for (var file : manifest().tables()) {
            tables.put(file.table(), lines(file));
        }
        return Snapshot.of(tables);
    }

    private void refuseUsed() throws IOException {
        try (var files = Files.list(directory)) {
            if (files.findAny().isPresent()) {
                throw new IllegalStateException("%s isn't empty: name a new directory".formatted(directory));
            }
        }
    }

    private TableFile write(String table, List<String> lines) throws IOException {
        var name = table + ".json.gz";
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (var line : lines) {
                gzip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(directory.resolve(name), packed.toByteArray());
        return new TableFile(
                table, name, lines.size(), Snapshot.checksum(lines), Snapshot.checksum(packed.toByteArray()));
    }

    private Manifest manifest() {
        var file = directory.resolve(MANIFEST);
        var bytes = bytes(file, "isn't there: the export was interrupted, or this is none");
        var checksum = directory.resolve(MANIFEST_CHECKSUM);
        var wanted = new String(bytes(checksum, "isn't there: the export was interrupted"), StandardCharsets.UTF_8);
        if (!Snapshot.checksum(bytes).equals(wanted)) {
            throw new DamagedExport(file, "was changed: its checksum isn't the one in " + MANIFEST_CHECKSUM);
        }
        try {
            return JSON.readValue(bytes, Manifest.class);
        } catch (IOException e) {
            throw new DamagedExport(file, "is no manifest: " + e.getMessage());
        }
    }

    private List<String> lines(TableFile wanted) {
        var file = directory.resolve(wanted.file());
        var bytes = bytes(file, "isn't there: table %s can't be restored".formatted(wanted.table()));
        var lines = unpacked(file, bytes);
        if (lines.size() != wanted.items()) {
            throw new DamagedExport(file, "has %d items, the manifest says %d".formatted(lines.size(), wanted.items()));
        }
        if (!Snapshot.checksum(lines).equals(wanted.itemsSha256())) {
            throw new DamagedExport(file, "was changed: the checksum of its items isn't the manifest's");
        }
        if (!Snapshot.checksum(bytes).equals(wanted.fileSha256())) {
            throw new DamagedExport(file, "was changed: its checksum isn't the manifest's, though its items are");
        }
        return lines;
    }

    private static List<String> unpacked(Path file, byte[] bytes) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new DamagedExport(file, "can't be unpacked: " + e.getMessage());
        }
    }

    private static byte[] bytes(Path file, String whenMissing) {
        if (!Files.isRegularFile(file)) {
            throw new DamagedExport(file, whenMissing);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be read".formatted(file), e);
        }
    }
}
