package dev.stampede.localstack.lambda;

import dev.stampede.localstack.lambda.Invocation.Failed;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes the class caches that are missing, one after the other and only with processor time that nobody else wants. A
 * function shows in a process of its own what it needs: it starts and its snapshot hooks run, which change nothing. Who
 * is interrupted leaves nothing that another could take for a cache.
 */
final class ClassCacheMaker implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ClassCacheMaker.class.getName());

    /** With the least claim to a processor, that takes as long as others leave little of it. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration END = Duration.ofSeconds(5);
    private static final Path NICE = Path.of("/usr/bin/nice");

    /** A cache to make, and whose. */
    record Order(FunctionDefinition function, EnvironmentCommand command, ClassCache cache) {

        /** The one whose function has more memory, so more to load. */
        static Order larger(Order one, Order other) {
            return other.function().memoryMegabytes() > one.function().memoryMegabytes() ? other : one;
        }
    }

    private final List<Order> orders;
    private final RuntimeApi api;
    private final FunctionLog log;
    private final Thread worker;
    private @Nullable Process current;
    private boolean closed;

    private ClassCacheMaker(List<Order> orders, RuntimeApi api, FunctionLog log) {
        this.orders = orders;
        this.api = api;
        this.log = log;
        this.worker = Thread.ofPlatform().daemon().name("class-caches").unstarted(this::makeAll);
    }

    /** Begins in the background. */
    static ClassCacheMaker start(List<Order> orders, RuntimeApi api, FunctionLog log) {
        ClassCacheMaker maker = new ClassCacheMaker(List.copyOf(orders), api, log);
        maker.worker.start();
        return maker;
    }

    /** Waits until all are made, or can't be; says if that was in time. */
    boolean await(Duration atMost) throws InterruptedException {
        return worker.join(atMost);
    }

    private void makeAll() {
        try {
            for (Order order : orders) {
                if (!Files.exists(order.cache().file())
                        && !Files.exists(order.cache().failed())) {
                    makeAlone(order);
                }
            }
        } catch (IOException failure) {
            LOG.log(Level.DEBUG, "No class cache", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever else makes the same cache on this machine makes it for us, too. */
    private void makeAlone(Order order) throws IOException, InterruptedException {
        Path directory = order.cache().lock().resolveSibling("making");
        Files.createDirectories(directory);
        try (FileChannel channel =
                        FileChannel.open(order.cache().lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null || Files.exists(order.cache().file())) {
                return;
            }
            String name = order.cache().file().getFileName().toString();
            Path notes = directory.resolve(name + ".notes");
            Path unfinished = directory.resolve(name);
            try {
                make(order, notes, unfinished);
            } finally {
                Files.deleteIfExists(notes);
                Files.deleteIfExists(unfinished);
            }
        } catch (OverlappingFileLockException anotherStackOfThisProcess) {
            LOG.log(Level.DEBUG, () -> order.cache() + " is being made");
        }
    }

    private void make(Order order, Path notes, Path unfinished) throws IOException, InterruptedException {
        if (record(order, notes) && create(order, notes, unfinished)) {
            Files.move(unfinished, order.cache().file(), StandardCopyOption.ATOMIC_MOVE);
            KeptFiles.dropOldClassCaches(order.cache().file().resolveSibling(""));
        } else if (!isClosed()) {
            Files.write(order.cache().failed(), new byte[0]);
        }
    }

    /** Runs the function until it waits for its first event, and has it write down what it needed. */
    private boolean record(Order order, Path notes) throws IOException, InterruptedException {
        RuntimeApi.Place place = api.newPlace();
        Process process = start(order.command().process(place.address(), place.id(), ClassCache.recording(notes)));
        Environment environment = Environment.of(order.function(), order.command(), process, place, new Nobody());
        try {
            if (!environment.awaitStart(new StartPatience(PATIENCE))) {
                return false;
            }
            // By the handle: ending it by the process object would close its input, and it would halt without a word.
            process.toHandle().destroy();
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && Files.exists(notes);
        } finally {
            process.destroyForcibly();
        }
    }

    private boolean create(Order order, Path notes, Path unfinished) throws IOException, InterruptedException {
        Process process = start(order.command().process("", "", ClassCache.creating(notes, unfinished)));
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    && process.exitValue() == 0
                    && Files.exists(unfinished);
        } finally {
            process.destroyForcibly();
        }
    }

    private synchronized Process start(ProcessBuilder builder) throws IOException, InterruptedException {
        if (closed) {
            throw new InterruptedException("The local stack is stopping");
        }
        if (Files.isExecutable(NICE)) {
            builder.command().addAll(0, List.of(NICE.toString(), "-n", "19"));
        }
        Process process = builder.start();
        log.follow(process.getInputStream(), "class-caches-log-" + process.pid());
        current = process;
        return process;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (current != null) {
                current.destroyForcibly();
            }
        }
        try {
            worker.join(END);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who hears of an environment that serves nobody. */
    private static final class Nobody implements Environment.Listener {

        @Override
        public void idle(Environment environment) {
            // It is to end now, and gets no event.
        }

        @Override
        public void ended(Environment environment, Failed why) {
            // That was wanted, or shows by its missing notes.
        }
    }
}
