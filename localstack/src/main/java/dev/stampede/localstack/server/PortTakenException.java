package dev.stampede.localstack.server;

/** Another program listens where a server of ours is to. */
public final class PortTakenException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final int port;

    PortTakenException(int port, Throwable cause) {
        super("port %d on 127.0.0.1 is taken by another program".formatted(port), cause);
        this.port = port;
    }

    /** Which one. */
    public int port() {
        return port;
    }
}
