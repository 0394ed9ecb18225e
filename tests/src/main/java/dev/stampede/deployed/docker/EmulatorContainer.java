package dev.stampede.deployed.docker;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import dev.stampede.deployed.Missing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** An emulator in a container of its own, and the containers that it starts for functions. All go at the end. */
public final class EmulatorContainer implements AutoCloseable {

    /** The one that emulators name in what they answer, so also the one outside. */
    public static final int PORT = 4566;

    private static final String LABEL = "dev.stampede.run";
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final int SECONDS_TO_STOP = 20;
    private static final String LOOPBACK = "127.0.0.1";
    private static final String ENGINES_SOCKET = "/var/run/docker.sock";
    private static final int ANY_BACKLOG = 1;

    private final DockerEngine engine;
    private final String run = UUID.randomUUID().toString();
    private final GenericContainer<?> container;
    private final int port;

    private EmulatorContainer(DockerEngine engine, EmulatorImage image, int port, Path log) {
        this.engine = engine;
        this.port = port;
        container = new GenericContainer<>(DockerImageName.parse(image.name()))
                .withExposedPorts(PORT)
                .withEnv(image.settings(System.getenv(), LABEL, run))
                .withLabel(LABEL, run)
                .withFileSystemBind(
                        DockerClientFactory.instance().getRemoteDockerUnixSocketPath(),
                        ENGINES_SOCKET,
                        BindMode.READ_WRITE)
                .withLogConsumer(frame -> append(log, frame.getUtf8String()))
                .withCreateContainerCmdModifier(create -> {
                    // floci runs as a user who may not use the engine's socket.
                    create.withUser("root");
                    var host = create.getHostConfig();
                    (host == null ? new HostConfig() : host)
                            .withPortBindings(new PortBinding(binding(), ExposedPort.tcp(PORT)));
                })
                .waitingFor(Wait.forHttp(image.health()).forPort(PORT).withStartupTimeout(LONGEST_START));
    }

    /**
     * Starts it, with its images pulled before.
     *
     * @param port where it is to answer
     * @param log where it says what it does
     * @param told is told what happens
     * @throws Missing when an image can't be had or the port is taken
     * @throws IllegalStateException when it doesn't start
     */
    public static EmulatorContainer start(
            DockerEngine engine, EmulatorImage image, int port, Path log, Consumer<String> told) {
        if (isHere()) {
            requireFree(port);
        }
        engine.obtain(image.name());
        var caller = Map.copyOf(System.getenv());
        image.functionImage(caller).ifPresent(engine::obtain);
        var emulator = new EmulatorContainer(engine, image, port, log);
        told.accept("starting %s; it writes to %s".formatted(image.name(), log));
        try {
            emulator.container.start();
            return emulator;
        } catch (RuntimeException e) {
            emulator.close();
            throw new IllegalStateException("%s didn't start; see %s".formatted(image.name(), log), e);
        }
    }

    /** Where it answers. */
    public URI endpoint() {
        return URI.create("http://%s:%d".formatted(container.getHost(), port));
    }

    @Override
    public void close() {
        try {
            if (container.getContainerId() != null) {
                // So that it ends what it has started; what it forgets is found by its label.
                engine.client()
                        .stopContainerCmd(container.getContainerId())
                        .withTimeout(SECONDS_TO_STOP)
                        .exec();
            }
        } catch (RuntimeException alreadyStopped) {
            // It is removed next, whatever it is like.
        }
        container.stop();
        engine.removeLabelled(LABEL, run);
    }

    /** Whether the engine runs containers on this machine. */
    private static boolean isHere() {
        var host = DockerClientFactory.instance().dockerHostIpAddress();
        return host.equals("localhost") || host.startsWith("127.");
    }

    private Ports.Binding binding() {
        return isHere() ? Ports.Binding.bindIpAndPort(LOOPBACK, port) : Ports.Binding.bindPort(port);
    }

    private static void requireFree(int port) {
        try (var free = new ServerSocket(port, ANY_BACKLOG, InetAddress.ofLiteral(LOOPBACK))) {
            free.getLocalPort();
        } catch (IOException e) {
            throw new Missing("the port %d is taken; name another with --port".formatted(port), e);
        }
    }

    private static void append(Path log, String text) {
        try {
            Files.createDirectories(log.toAbsolutePath().resolve("..").normalize());
            try (Writer out = Files.newBufferedWriter(
                    log, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be written".formatted(log), e);
        }
    }
}
