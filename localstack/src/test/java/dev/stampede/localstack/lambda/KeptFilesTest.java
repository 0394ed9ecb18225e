package dev.stampede.localstack.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {

    @TempDir
    private Path directory;

    private Path code;
    private Path caches;

    @BeforeEach
    void make() throws IOException {
        code = Files.createDirectories(directory.resolve("code"));
        caches = Files.createDirectories(directory.resolve("classes"));
    }

    @Test
    void keeps_the_last_used_as_far_as_they_fit() throws IOException {
        for (int day = 1; day <= 5; day++) {
            cache("build-%d.aot".formatted(day), 100, day);
        }
        cache("build-5.lock", 1_000, 1);

        KeptFiles.keepNewest(caches, ".aot", 250);

        assertThat(caches)
                .isDirectoryContaining("glob:**build-5.aot")
                .isDirectoryContaining("glob:**build-4.aot")
                .isDirectoryContaining("glob:**build-5.lock")
                .isDirectoryNotContaining("glob:**build-3.aot")
                .isDirectoryNotContaining("glob:**build-1.aot");
    }

    @Test
    void keeps_the_very_last_however_large_it_is() throws IOException {
        cache("large.aot", 1_000, 2);
        cache("old.aot", 10, 1);

        KeptFiles.keepNewest(caches, ".aot", 250);

        assertThat(caches).isDirectoryContaining("glob:**large.aot").isDirectoryNotContaining("glob:**old.aot");
    }

    @Test
    void takes_away_what_was_being_unpacked_when_its_stack_was_killed() throws IOException {
        Files.writeString(
                Files.createDirectories(code.resolve("unpacking-1/lib")).resolve("half.jar"), "half");
        Files.writeString(Files.createDirectories(code.resolve("abc/lib")).resolve("whole.jar"), "whole");

        KeptFiles.use(code, caches).close();

        assertThat(code.resolve("unpacking-1")).doesNotExist();
        assertThat(code.resolve("abc/lib/whole.jar")).exists();
    }

    private void cache(String name, int bytes, int day) throws IOException {
        Path file = Files.write(caches.resolve(name), new byte[bytes]);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-0%dT00:00:00Z".formatted(day))));
    }
}
