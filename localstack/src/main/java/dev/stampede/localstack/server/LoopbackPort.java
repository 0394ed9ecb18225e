package dev.stampede.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;

/**
 * A port on 127.0.0.1, held from before there is a server to listen on it: whoever is told its address early can rely
 * on it, and who comes early waits for the server.
 */
public final class LoopbackPort implements AutoCloseable {

    private static final int BACKLOG = 1_024;

    private final ServerSocketChannel channel;
    private final int port;

    private LoopbackPort(ServerSocketChannel channel, int port) {
        this.channel = channel;
        this.port = port;
    }

    /**
     * Takes it.
     *
     * @param port which one; 0 for any free one
     * @throws PortTakenException when another program has it
     */
    public static LoopbackPort take(int port) {
        try {
            var channel = ServerSocketChannel.open();
            try {
                channel.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
                return new LoopbackPort(channel, channel.socket().getLocalPort());
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (BindException e) {
            throw new PortTakenException(port, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't listen on 127.0.0.1:" + port, e);
        }
    }

    /** Its number. */
    public int number() {
        return port;
    }

    /** Its address, without a slash at its end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** For the server, which closes it at its end. */
    ServerSocketChannel channel() {
        return channel;
    }

    /** Gives it free. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Port %d can't be given free".formatted(port), e);
        }
    }
}
