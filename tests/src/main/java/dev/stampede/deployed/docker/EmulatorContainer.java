package dev.stampede.deployed.docker;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Volume;
import dev.stampede.deployed.Missing;
import dev.stampede.deployed.docker.EmulatorImage.Surroundings;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.testcontainers.DockerClientFactory;
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
    private final Optional<Leftovers> leftovers;

    private EmulatorContainer(DockerEngine engine, EmulatorImage image, PublishedPort published, int port, Path log) {
        this.engine = engine;
        this.leftovers = image.isFloci()
                ? Optional.of(Leftovers.before(engine, EmulatorImage.namespace(run)))
                : Optional.empty();
        this.port = port;
        container = new GenericContainer<>(DockerImageName.parse(image.name()))
                .withExposedPorts(PORT)
                .withEnv(image.settings(System.getenv(), LABEL, run))
                .withLabel(LABEL, run)
                .withLogConsumer(frame -> append(log, frame.getUtf8String()))
                .withCreateContainerCmdModifier(create -> {
                    // floci runs as a user who may not use the engine's socket.
                    create.withUser("root");
                    var host = Optional.ofNullable(create.getHostConfig()).orElseGet(HostConfig::new);
                    create.withHostConfig(
                            host.withPortBindings(new PortBinding(published.binding(port), ExposedPort.tcp(PORT)))
                                    // Testcontainers' own way of binding starts one more image to try whether it works.
                                    .withBinds(new Bind(
                                            DockerClientFactory.instance().getRemoteDockerUnixSocketPath(),
                                            new Volume(ENGINES_SOCKET))));
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
        image.needed(System.getenv(), Surroundings.here()).forEach(engine::obtain);
        var published = new PublishedPort(
                DockerEngine.host(), DockerClientFactory.instance().dockerHostIpAddress());
        if (published.isLoopback()) {
            requireFree(port);
        }
        if (!published.isHere()) {
            told.accept("the emulator answers on every network of " + published.machine());
        }
        var emulator = new EmulatorContainer(engine, image, published, port, log);
        told.accept("starting %s; it writes to %s".formatted(image.name(), log));
        try {
            emulator.container.start();
            return emulator;
        } catch (RuntimeException e) {
            emulator.close();
            throw new IllegalStateException(
                    "%s didn't start; see %s; %s"
                            .formatted(image.name(), log, DockerEngine.failure(DockerEngine.host(), e)),
                    e);
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
        leftovers.ifPresent(left -> left.removeFrom(engine));
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
