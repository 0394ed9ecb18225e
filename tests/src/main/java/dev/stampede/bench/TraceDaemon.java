package dev.stampede.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Stands where the X-Ray daemon does on Lambda, and keeps the traces that functions send there anyway: so their phases
 * are known without anything in them that is only there to be measured.
 */
final class TraceDaemon implements AutoCloseable {

    private static final int LONGEST_DATAGRAM = 65_535;

    /** More than any measurement makes; what comes after is let go. */
    private static final int MOST_KEPT = 100_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DatagramSocket socket;
    private final List<JsonNode> kept = new ArrayList<>();

    private TraceDaemon(DatagramSocket socket) {
        this.socket = socket;
    }

    /** Listens on a free port of 127.0.0.1. */
    static TraceDaemon start() {
        try {
            var daemon =
                    new TraceDaemon(new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
            Thread.ofPlatform().daemon().name("bench-traces").start(daemon::receive);
            return daemon;
        } catch (IOException e) {
            throw new UncheckedIOException("The functions' traces can't be listened to", e);
        }
    }

    /** What {@code AWS_XRAY_DAEMON_ADDRESS} is to be. */
    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** The subsegments that began then or later; those before may still be on their way, and are nobody's any more. */
    synchronized List<JsonNode> takeSince(Instant begin) {
        var taken = kept.stream()
                .filter(trace -> trace.path("start_time").asDouble() >= begin.toEpochMilli() / 1000.0)
                .toList();
        kept.clear();
        return taken;
    }

    @Override
    public void close() {
        socket.close();
    }

    private void receive() {
        var packet = new DatagramPacket(new byte[LONGEST_DATAGRAM], LONGEST_DATAGRAM);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LONGEST_DATAGRAM);
                socket.receive(packet);
                keep(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
            } catch (IOException closedOrNoJson) {
                // Closing ends the receiving; what isn't JSON is no trace.
            }
        }
    }

    /** A header line, then the document. */
    private synchronized void keep(String datagram) throws IOException {
        if (kept.size() < MOST_KEPT) {
            kept.add(JSON.readTree(datagram.substring(datagram.indexOf('\n') + 1)));
        }
    }
}
