package dev.stampede.localstack.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void belongs_to_one_stack_until_that_one_closes() {
        try (var first = DataDirectory.open(directory)) {
            assertThat(first.directory("tables")).hasParentRaw(directory);
            assertThatThrownBy(() -> DataDirectory.open(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another running stack keeps its data in " + directory);
        }

        DataDirectory.open(directory).close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keeps_files_for_their_owner_only() throws Exception {
        try (var data = DataDirectory.open(directory)) {
            data.file("secrets.json")
                    .write(JsonNodeFactory.instance.objectNode().put("a", 1));

            assertThat(data.file("secrets.json").read().path("a").asInt()).isEqualTo(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("secrets.json"))))
                    .isEqualTo("rw-------");
        }
    }
}
