package dev.stampede.localstack.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A function's log: the output of all its environments, whole lines and nothing added, so that JSON stays JSON. */
final class FunctionLog implements AutoCloseable {

    private final Path file;
    private final OutputStream output;
    private boolean closed;

    FunctionLog(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().resolve("..").normalize());
        this.output = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    Path file() {
        return file;
    }

    /** Copies the output until it ends. Its reader is a platform thread: a read from a pipe would pin a virtual one. */
    void follow(InputStream processOutput, String threadName) {
        Thread.ofPlatform().daemon().name(threadName).start(() -> {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(processOutput, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    append(line);
                }
            } catch (IOException ended) {
                // The pipe of a killed process may break instead of ending.
            }
        });
    }

    private synchronized void append(String line) {
        if (closed) {
            return;
        }
        try {
            output.write((line + '\n').getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't write " + file, failure);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        output.close();
    }
}
