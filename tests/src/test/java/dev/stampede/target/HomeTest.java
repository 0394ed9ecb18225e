package dev.stampede.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    private Path directory;

    @Test
    void keeps_in_the_checkout_what_is_kept() {
        assertThat(new Home(directory).kept("cache")).isEqualTo(directory.resolve(".stampede/cache"));
    }

    @Test
    void keeps_in_a_directory_of_the_users_own_what_a_read_only_checkout_can_not() throws IOException {
        // Stands where the directory would, because the super-user may write wherever there is a directory.
        Files.writeString(directory.resolve(".stampede"), "no directory");

        var kept = new Home(directory).kept("cache");

        assertThat(kept).startsWithRaw(Path.of(System.getProperty("user.home")).resolve(".cache/stampede"));
        assertThat(new Home(directory.resolve("other")).kept("cache")).isNotEqualTo(kept);
    }

    @Test
    void functions_run_from_a_path_that_needs_no_escape() throws IOException {
        var plain = Files.createDirectories(directory.resolve("plain"));
        assertThat(new Home(plain).cache()).isEqualTo(plain.resolve(".stampede/cache"));

        for (var name : List.of("a space", "a#hash", "p%20cent", "ümlaut")) {
            var cache = new Home(Files.createDirectories(directory.resolve(name))).cache();

            assertThat(cache.toUri().getRawPath()).startsWith(cache.toString());
            assertThat(cache.startsWith(directory)).isFalse();
        }
    }

    @Test
    void a_class_path_follows_a_checkout_that_was_moved_or_copied() throws IOException {
        var built = classPathOf(directory.resolve("old home"));
        Files.createDirectories(directory.resolve("new home/shared-model/target/classes"));
        Files.createDirectories(directory.resolve("new home/localstack/target/classes"));
        write(directory.resolve("new home"), built);

        assertThat(new Home(directory.resolve("new home")).classPath("class-path"))
                .isEqualTo(built.replace("old home", "new home"));
    }

    @Test
    void a_class_path_with_something_gone_is_none() throws IOException {
        var home = directory.resolve("home");
        write(home, classPathOf(home) + File.pathSeparator + directory.resolve("gone.jar"));

        assertThatThrownBy(() -> new Home(home).classPath("class-path"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("gone.jar");
    }

    private String classPathOf(Path home) throws IOException {
        var library = Files.writeString(directory.resolve("library.jar"), "");
        return String.join(
                File.pathSeparator,
                Files.createDirectories(home.resolve("localstack/target/classes"))
                        .toString(),
                library.toString(),
                Files.createDirectories(home.resolve("shared-model/target/classes"))
                        .toString());
    }

    private static void write(Path home, String classPath) throws IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("class-path"), classPath + "\n");
    }
}
