package dev.stampede.deployed.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerEngineTest {

    @TempDir
    Path directory;

    @Test
    void is_not_said_to_be_away_when_an_image_is_missing() throws IOException {
        var socket = directory.resolve("docker.sock");
        try (var engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket));

            var failure = DockerEngine.failure(
                    "unix://" + socket,
                    new IllegalStateException(
                            "all failed", new IllegalArgumentException("No such image: alpine:3.17")));

            assertThat(failure)
                    .isEqualTo("the Docker engine at unix://%s takes connections, but: No such image: alpine:3.17"
                            .formatted(socket));
        }
    }

    @Test
    void is_said_to_be_away_when_nothing_listens() {
        assertThat(DockerEngine.failure("unix://" + directory.resolve("none"), new IllegalStateException("all failed")))
                .startsWith("no Docker engine answers at unix://");
    }
}
