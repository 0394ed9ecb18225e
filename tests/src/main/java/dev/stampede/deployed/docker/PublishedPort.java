package dev.stampede.deployed.docker;

import com.github.dockerjava.api.model.Ports;
import java.util.regex.Pattern;

/**
 * Where on the engine's machine a container's port is taken: where this process reaches it and, if that can be helped,
 * nobody else does.
 *
 * @param dockerHost how the engine is reached, such as {@code unix:///var/run/docker.sock}
 * @param machine how the engine's machine is reached: {@code localhost}, or from within a container the address that
 *     the machine has on the container's network
 */
record PublishedPort(String dockerHost, String machine) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Pattern ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}");

    /** Through a socket the engine is on this machine, whatever container this process may be in. */
    boolean isHere() {
        return !dockerHost.startsWith("tcp:") || isLoopback();
    }

    /** Whether it is taken on this process's own loopback. */
    boolean isLoopback() {
        return machine.equals("localhost") || machine.startsWith("127.");
    }

    Ports.Binding binding(int port) {
        if (!isHere()) {
            return Ports.Binding.bindPort(port);
        }
        boolean isInContainer = !isLoopback() && ADDRESS.matcher(machine).matches();
        return Ports.Binding.bindIpAndPort(isInContainer ? machine : LOOPBACK, port);
    }
}
