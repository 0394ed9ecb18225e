package dev.stampede.deployed.docker;

import com.github.dockerjava.api.DockerClient;
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
import java.util.concurrent.TimeUnit;
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
            throw new Missing("no Docker engine answers at %s: %s".formatted(host(), reason(e)), e);
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

    private static String host() {
        return Optional.ofNullable(System.getenv("DOCKER_HOST")).orElse(DEFAULT_HOST);
    }

    /** What the socket itself says is more to the point than a list of all the ways that were tried. */
    private static String reason(RuntimeException tried) {
        if (host().startsWith(UNIX)) {
            var path = host().substring(UNIX.length());
            try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
                return "%s takes connections, but %s".formatted(channel.getRemoteAddress(), tried.getMessage());
            } catch (IOException e) {
                return e.getMessage() == null ? e.toString() : e.getMessage();
            }
        }
        return String.valueOf(tried.getMessage());
    }
}
