package dev.stampede.localstack.payment;

import dev.stampede.localstack.lambda.StartPatience;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The payment simulator, started from here and ended with this process, however that ends. */
public final class PaymentSimulatorProcess implements AutoCloseable {

    private static final StartPatience START = new StartPatience(Duration.ofSeconds(30));

    private final Optional<Path> data;
    private final Path log;
    private final URI uri;
    private volatile Process process;

    private PaymentSimulatorProcess(int port, Optional<Path> data, Path log) throws IOException {
        this.data = data;
        this.log = log;
        this.process = launch(port, data, log);
        this.uri = URI.create("http://127.0.0.1:" + portOf(process, log));
    }

    /**
     * Starts the simulator and waits until it listens.
     *
     * @param port the port on 127.0.0.1; 0 for any free one
     * @param data where it keeps its books; empty for books that end with it
     * @param log where it writes what goes wrong
     * @throws IOException when it doesn't start to listen
     */
    public static PaymentSimulatorProcess start(int port, Optional<Path> data, Path log) throws IOException {
        return new PaymentSimulatorProcess(port, data, log);
    }

    private static Process launch(int port, Optional<Path> data, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms8m",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                System.getProperty("java.class.path"),
                PaymentSimulator.class.getName(),
                Integer.toString(port)));
        data.ifPresent(directory -> command.add(directory.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static int portOf(Process process, Path log) throws IOException {
        try {
            return portOf(process);
        } catch (IOException failure) {
            process.destroyForcibly();
            throw new IOException("The payment simulator didn't start; see " + log, failure);
        }
    }

    private static int portOf(Process process) throws IOException {
        CompletableFuture<String> firstLine = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("payment-simulator-output").start(() -> {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                firstLine.complete(String.valueOf(lines.readLine()));
            } catch (IOException broken) {
                firstLine.completeExceptionally(broken);
            }
        });
        try {
            if (!START.await(firstLine, process.toHandle())) {
                throw new IOException("It said nothing");
            }
            String line = firstLine.join();
            if (!line.startsWith(PaymentSimulator.READY)) {
                throw new IOException("It said: " + line);
            }
            return Integer.parseInt(line.substring(PaymentSimulator.READY.length()));
        } catch (ExecutionException silent) {
            throw new IOException("It said nothing", silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", interrupted);
        }
    }

    /** The provider's address, without a slash at its end. */
    public URI uri() {
        return uri;
    }

    /** Its process, to be killed by a test. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * Starts it again on its port, with its books if they are kept. It must have been killed or closed before.
     *
     * @throws IOException when it doesn't start to listen
     */
    public void startAgain() throws IOException {
        process = launch(uri.getPort(), data, log);
        portOf(process, log);
    }

    /** Ends the process. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
