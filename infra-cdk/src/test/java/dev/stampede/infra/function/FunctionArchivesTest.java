package dev.stampede.infra.function;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FunctionArchivesTest {

    @Test
    void tell_how_to_build_an_archive_that_is_not_there(@TempDir Path empty) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new FunctionArchives(empty).of("catalog"))
                .withMessageContaining(
                        empty.resolve("catalog/target/catalog.zip").toString())
                .withMessageContaining("./mvnw -pl functions/catalog -am package");
    }
}
