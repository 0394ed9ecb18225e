package dev.stampede.target;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A marketplace in a process of its own, which can be killed at once, as a machine fails. Its data outlives it. */
public final class StackProcess implements AutoCloseable {

    private final Home home;
    private final Path directory;
    private final Map<String, String> environment;
    private Process process;
    private BufferedReader answers;
    private volatile Target target;

    private StackProcess(Home home, Path directory, Map<String, String> environment) {
        this.home = home;
        this.directory = directory;
        this.environment = Map.copyOf(environment);
        this.process = launch(0, 0);
        this.answers = process.inputReader();
        this.target = started();
    }

    /**
     * Starts one whose functions' calls to the database are watched, on free ports, and waits until it is open.
     *
     * @param directory where it keeps its data, its logs and its temporary files
     * @param environment variables that every function gets over those of the definition
     * @throws IllegalStateException when it doesn't start; its log in the directory says why
     */
    public static StackProcess start(Home home, Path directory, Map<String, String> environment) {
        return new StackProcess(home, directory, environment);
    }

    /** Where it answers; shop and issuer stay the same when it is started again, what is backstage doesn't. */
    public Target target() {
        return target;
    }

    /** Where it writes what goes wrong. */
    public Path log() {
        return directory.resolve("stack.log");
    }

    /** Runs the sweeper now. */
    public void sweep() {
        tell("sweep");
    }

    /** From now on each batch of messages or records reaches its function that often, at the same moment. */
    public void deliverEachBatch(int times) {
        tell("deliver " + times);
    }

    /** Kills the payment simulator. */
    public void stopPayments() {
        tell("payments stop");
    }

    /** Starts the payment simulator again, with its books. */
    public void startPayments() {
        tell("payments start");
    }

    /** Kills one of the function's processes, a busy one if there is one; says whether there was any. */
    public boolean kill(String function) {
        return tell("kill " + function).equals(StackServer.DONE);
    }

    /** Kills all of it at once, and starts it again on its data and its ports. */
    public synchronized void killAndStartAgain() {
        process.destroyForcibly().onExit().join();
        process = launch(target.shop().getPort(), target.issuer().getPort());
        answers = process.inputReader();
        target = started();
    }

    /** Ends it. */
    @Override
    public synchronized void close() {
        try {
            process.outputWriter().close();
            process.onExit().join();
        } catch (IOException alreadyEnded) {
            process.destroyForcibly().onExit().join();
        }
    }

    private synchronized String tell(String order) {
        try {
            var orders = process.outputWriter();
            orders.write(order);
            orders.newLine();
            orders.flush();
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException("The stack doesn't do \"%s\"; see %s".formatted(order, log()), e);
        }
    }

    private String answer() throws IOException {
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(StackServer.ANSWER)) {
                return line.substring(StackServer.ANSWER.length());
            }
        }
        throw new IOException("it ended");
    }

    private Target started() {
        try {
            answer();
            return new TargetFile(directory.resolve(StackServer.TARGET)).read().orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException("The stack didn't start; see " + log(), e);
        }
    }

    private Process launch(int shopPort, int issuerPort) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + directory,
                "-Dstampede.home=" + home.directory(),
                "-classpath",
                System.getProperty("java.class.path"),
                StackServer.class.getName(),
                directory.toString(),
                Integer.toString(shopPort),
                Integer.toString(issuerPort)));
        environment.forEach((name, value) -> command.add(name + "=" + value));
        try {
            Files.createDirectories(directory);
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("A stack in " + directory, e);
        }
    }
}
