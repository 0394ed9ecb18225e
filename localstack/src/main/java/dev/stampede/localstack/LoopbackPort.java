package dev.stampede.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** Chooses the front's port before the front exists, because functions may be told its address. */
final class LoopbackPort {

    private static final int ANY_BACKLOG = 1;

    private LoopbackPort() {}

    /** The address on the port, or on one that is free now for 0. */
    static URI endpoint(int port) {
        return URI.create("http://127.0.0.1:" + (port == 0 ? free() : port));
    }

    private static int free() {
        try (var socket = new ServerSocket(0, ANY_BACKLOG, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free on 127.0.0.1", e);
        }
    }
}
