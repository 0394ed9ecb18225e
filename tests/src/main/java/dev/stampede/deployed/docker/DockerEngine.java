package dev.stampede.deployed.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import dev.stampede.client.Interrupted;
import dev.stampede.deployed.Missing;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * The Docker engine that Testcontainers finds.
 *
 * @param client speaks to it
 */
public record DockerEngine(DockerClient client) {

    private static final String DEFAULT_HOST = "unix:///var/run/docker.sock";
    private static final String UNIX = "unix://";
    private static final long LONGEST_PULL_MINUTES = 20;

    /**
     * Finds it.
     *
     * @throws Missing when none answers
     */
    public static DockerEngine find() {
        try {
            return new DockerEngine(DockerClientFactory.instance().client());
        } catch (RuntimeException e) {
            throw new Missing(failure(host(), e), e);
        }
    }

    /** Whether the image is here already. */
    public boolean has(String image) {
        try {
            client.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    /**
     * Pulls the image unless it is here.
     *
     * @throws Missing when it can't be had
     */
    public void obtain(String image) {
        if (has(image)) {
            return;
        }
        try {
            if (!client.pullImageCmd(image).start().awaitCompletion(LONGEST_PULL_MINUTES, TimeUnit.MINUTES)) {
                throw new Missing("the image %s isn't here and wasn't pulled within %d min"
                        .formatted(image, LONGEST_PULL_MINUTES));
            }
        } catch (DockerException e) {
            throw new Missing("the image %s isn't here and can't be pulled: %s".formatted(image, e.getMessage()), e);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
        if (!has(image)) {
            throw new Missing("the image %s isn't here and couldn't be pulled".formatted(image));
        }
    }

    /** Removes every container with that label, running or not; says how many there were. */
    public int removeLabelled(String label, String value) {
        List<Container> left = client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(label, value))
                .exec();
        left.forEach(container -> remove(container.getId()));
        return left.size();
    }

    private void remove(String container) {
        try {
            client.removeContainerCmd(container)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (NotFoundException alreadyGone) {
            // Which is what was wanted.
        }
    }

    /** Every container's name, running or not. */
    Set<String> containerNames() {
        return client.listContainersCmd().withShowAll(true).exec().stream()
                .flatMap(container -> Stream.of(container.getNames()))
                .map(name -> name.replaceFirst("^/", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every volume's name. */
    Set<String> volumeNames() {
        return client.listVolumesCmd().exec().getVolumes().stream()
                .map(InspectVolumeResponse::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    void removeContainer(String name) {
        remove(name);
    }

    void removeVolume(String name) {
        try {
            client.removeVolumeCmd(name).exec();
        } catch (NotFoundException alreadyGone) {
            // It went with its container.
        }
    }

    static String host() {
        return Optional.ofNullable(System.getenv("DOCKER_HOST")).orElse(DEFAULT_HOST);
    }

    /**
     * What went wrong: an engine that takes connections is there, and what it then says, such as of an image that can't
     * be had, is the point; of one that doesn't, what the socket itself says is more to the point than a list of all
     * the ways that were tried.
     */
    static String failure(String host, RuntimeException tried) {
        if (host.startsWith(UNIX)) {
            try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(host.substring(UNIX.length())))) {
                channel.isConnected();
            } catch (IOException e) {
                return "no Docker engine answers at %s: %s"
                        .formatted(host, e.getMessage() == null ? e.toString() : e.getMessage());
            }
            return "the Docker engine at %s takes connections, but: %s"
                    .formatted(host, first(tried).getMessage());
        }
        return "no Docker engine is of use at %s: %s"
                .formatted(host, first(tried).getMessage());
    }

    private static Throwable first(Throwable thrown) {
        var cause = thrown.getCause();
        return cause == null || cause.getMessage() == null ? thrown : first(cause);
    }
}
