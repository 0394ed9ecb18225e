package dev.stampede.localstack.server;

import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A Jetty server on 127.0.0.1 whose handlers may block: each request has a virtual thread, without a bound. */
public final class LoopbackServer implements AutoCloseable {

    /** For the connections; requests don't run on these. */
    private static final int PLATFORM_THREADS = 8;

    private final Server server;
    private final ServerConnector connector;

    private LoopbackServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts to listen.
     *
     * @param port the port; 0 for any free one
     * @param idle how long a connection may be silent; zero for ever
     * @param http Jetty's settings of the protocol
     * @param handler answers the requests
     * @param errors answers for what Jetty itself refuses
     * @throws PortTakenException when the port is taken
     */
    public static LoopbackServer start(
            int port, Duration idle, HttpConfiguration http, Handler handler, Request.Handler errors)
            throws IOException {
        return start(LoopbackPort.take(port), idle, http, handler, errors);
    }

    /** The same on a port that was taken before; it is closed with the server, or when that doesn't start. */
    public static LoopbackServer start(
            LoopbackPort port, Duration idle, HttpConfiguration http, Handler handler, Request.Handler errors)
            throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(PLATFORM_THREADS);
        threads.setName("loopback");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        Server server = new Server(threads);
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setIdleTimeout(idle.toMillis());
        connector.setAcceptQueueSize(1_024);
        server.addConnector(connector);
        server.setHandler(handler);
        server.setErrorHandler(errors);
        try {
            connector.open(port.channel());
            server.start();
        } catch (Exception failure) {
            port.close();
            throw new IOException("Can't listen on " + port.address(), failure);
        }
        return new LoopbackServer(server, connector);
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Stops listening; requests under way are cut off. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("The server on port " + port() + " didn't stop", failure);
        }
    }
}
