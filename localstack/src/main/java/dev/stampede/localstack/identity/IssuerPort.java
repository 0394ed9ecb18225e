package dev.stampede.localstack.identity;

import dev.stampede.localstack.server.LoopbackPort;
import dev.stampede.localstack.server.PortTakenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The port of an issuer whose key is kept. The port is a part of the issuer's name, and tokens name their issuer, so it
 * is kept beside the key.
 */
final class IssuerPort {

    private static final String FILE = "port";

    /** Below the ports that systems give to outgoing connections, so that it is hardly ever taken at the next start. */
    private static final int FIRST = 20_000;

    private static final int END = 30_000;
    private static final int TRIES = 100;

    private IssuerPort() {}

    /**
     * The port of the directory's issuer: the wanted one, else the last one, else a new one.
     *
     * @param wanted 0 for any
     * @throws IllegalStateException when another program has the last one, for tokens would be refused on any other
     */
    static int in(Path directory, int wanted) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(FILE);
        if (wanted == 0 && Files.exists(file)) {
            return last(file);
        }
        int port = wanted == 0 ? free() : wanted;
        Path unfinished = Files.createTempFile(directory, FILE, ".tmp");
        Files.writeString(unfinished, Integer.toString(port));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return port;
    }

    private static int last(Path file) throws IOException {
        int port;
        try {
            port = Integer.parseInt(Files.readString(file).strip());
        } catch (NumberFormatException damaged) {
            throw new IOException(file + " holds no port", damaged);
        }
        try (LoopbackPort unused = LoopbackPort.take(port)) {
            return unused.number();
        } catch (PortTakenException taken) {
            throw new IllegalStateException(
                    "port %d is taken by another program, and the tokens of this data name it: stop that program, or remove %s and sign in again"
                            .formatted(port, file),
                    taken);
        }
    }

    private static int free() {
        for (int tries = 0; tries < TRIES; tries++) {
            try (LoopbackPort port =
                    LoopbackPort.take(ThreadLocalRandom.current().nextInt(FIRST, END))) {
                return port.number();
            } catch (PortTakenException taken) {
                // Then another one.
            }
        }
        throw new IllegalStateException("no port from %d to %d is free".formatted(FIRST, END));
    }
}
