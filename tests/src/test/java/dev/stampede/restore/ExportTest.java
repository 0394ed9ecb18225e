package dev.stampede.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

    private static final Snapshot SNAPSHOT = Snapshot.of(Map.of(
            "Orders", List.of(line("b"), line("a"), line("c")), "Sellers", List.of(line("s")), "Nothing", List.of()));

    @TempDir
    Path directory;

    private Export export;

    @BeforeEach
    void write() {
        export = new Export(directory.resolve("export"));
        export.write(SNAPSHOT);
    }

    @Test
    void reads_what_it_wrote_empty_tables_included() {
        assertThat(export.read()).isEqualTo(SNAPSHOT);
        assertThat(export.read().tables().get("Nothing")).isEmpty();
    }

    @Test
    void has_a_gzipped_line_for_each_item() throws IOException {
        assertThat(unpacked("Orders.json.gz").lines()).containsExactly(line("a"), line("b"), line("c"));
    }

    @Test
    void refuses_a_missing_line_and_says_how_many_there_are() throws IOException {
        rewrite("Orders.json.gz", text -> text.replace(line("b") + "\n", ""));

        assertThatThrownBy(export::read)
                .isInstanceOf(DamagedExport.class)
                .hasMessageContaining("Orders.json.gz has 2 items, the manifest says 3");
    }

    @Test
    void refuses_a_changed_item_that_is_packed_well() throws IOException {
        rewrite("Sellers.json.gz", text -> text.replace("\"s\"", "\"t\""));

        assertThatThrownBy(export::read)
                .isInstanceOf(DamagedExport.class)
                .hasMessageContaining("Sellers.json.gz was changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orders.json.gz", "Nothing.json.gz", "manifest.json", "manifest.sha256"})
    void refuses_any_changed_byte(String name) throws IOException {
        var file = export.directory().resolve(name);
        var sound = Files.readAllBytes(file);
        for (int i = 0; i < sound.length; i++) {
            var damaged = sound.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);

            assertThatThrownBy(export::read)
                    .as("byte %d of %s", i, name)
                    .isInstanceOf(DamagedExport.class)
                    .hasMessageContaining(export.directory().toString());
        }
    }

    @Test
    void refuses_a_file_that_ends_early() throws IOException {
        var file = export.directory().resolve("Orders.json.gz");
        var sound = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(sound, sound.length - 12));

        assertThatThrownBy(export::read)
                .isInstanceOf(DamagedExport.class)
                .hasMessageContaining("Orders.json.gz can't be unpacked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orders.json.gz", "Nothing.json.gz", "manifest.json", "manifest.sha256"})
    void refuses_an_export_without_one_of_its_files(String name) throws IOException {
        Files.delete(export.directory().resolve(name));

        assertThatThrownBy(export::read).isInstanceOf(DamagedExport.class).hasMessageContaining(name + " isn't there");
    }

    @Test
    void writes_over_nothing() {
        assertThatThrownBy(() -> export.write(SNAPSHOT)).hasMessageContaining("isn't empty");
        assertThat(export.read()).isEqualTo(SNAPSHOT);
    }

    private static String line(String id) {
        return "{\"Item\":{\"id\":{\"S\":\"%s\"}}}".formatted(id);
    }

    private String unpacked(String name) throws IOException {
        var packed = Files.readAllBytes(export.directory().resolve(name));
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void rewrite(String name, UnaryOperator<String> change) throws IOException {
        var changed = change.apply(unpacked(name));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(changed.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(export.directory().resolve(name), packed.toByteArray());
    }
}
