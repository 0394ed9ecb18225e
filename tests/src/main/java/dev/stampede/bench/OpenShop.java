package dev.stampede.bench;

import dev.stampede.client.Call;
import dev.stampede.client.Crew;
import dev.stampede.client.Interrupted;
import dev.stampede.client.IssuerTokens;
import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.localstack.server.LoopbackPort;
import dev.stampede.target.Home;
import dev.stampede.target.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What {@code ./stampede up} takes of a machine.
 *
 * @param firstAnswerSeconds from the command to the first answer of the shop
 * @param atRest after some time in which nobody came
 * @param underLoad the most while shoppers browse and order
 * @param served orders that were placed in that time
 * @param refused orders that were answered with anything else
 */
public record OpenShop(double firstAnswerSeconds, Memory atRest, Memory underLoad, int served, int refused)
        implements Section {

    /** As many as a small shop has at a busy moment. */
    static final int SHOPPERS = 16;

    /** What it is to take at most at rest, in megabytes: about what a shop of one server with its database takes. */
    static final int AT_REST = 1536;

    /** The same under that many shoppers. */
    static final int UNDER_LOAD = 2253;

    /** Looked at that often during a load, because it grows and shrinks. */
    private static final int LOOKS = 10;

    /** What the script of that name gives it. */
    static final List<String> HEAP = List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC");

    /** What it gives every command. */
    static final List<String> FLAGS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dlog4j.shutdownHookEnabled=false",
            "-Dpekko.coordinated-shutdown.run-by-jvm-shutdown-hook=off");

    private static final Duration TO_STOP = Duration.ofMinutes(2);

    private static final Crew CREW = new Crew(SHOPPERS);
    private static final double KILOBYTES = 1024;

    @Override
    public String key() {
        return "openShop";
    }

    /**
     * What processes hold, each page that several share counted in parts (PSS).
     *
     * @param processes how many there are
     * @param megabytes what they hold together; 0 where the system doesn't tell
     */
    public record Memory(int processes, double megabytes) {

        static Memory of(ProcessHandle root) {
            var processes = Stream.concat(Stream.of(root), root.descendants()).toList();
            return new Memory(
                    processes.size(),
                    processes.stream()
                            .mapToDouble(process -> proportional(process.pid()))
                            .sum());
        }

        private static Memory larger(Memory one, Memory other) {
            return one.megabytes >= other.megabytes ? one : other;
        }

        /** Linux tells it in kilobytes in a line like {@code Pss: 123456 kB}. */
        private static double proportional(long pid) {
            try (var lines = Files.lines(Path.of("/proc/%d/smaps_rollup".formatted(pid)))) {
                return lines.filter(line -> line.startsWith("Pss:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES)
                        .sum();
            } catch (IOException | UncheckedIOException endedOrNoSuchSystem) {
                return 0;
            }
        }
    }

    /**
     * Opens one and measures it.
     *
     * @param rest how long nobody comes before it counts as at rest
     * @param orders how many are placed
     */
    static OpenShop measure(Home home, Duration rest, int orders) {
        long begun = System.nanoTime();
        var process = start(home);
        try (var lines = process.inputReader()) {
            var shop = URI.create(lineOf(lines.lines(), "The shop answers on ").split(" ", -1)[4]);
            firstAnswer(shop);
            double seconds = (System.nanoTime() - begun) / 1e9;
            lineOf(lines.lines(), "Ctrl-C");
            // What it says later is read too: it would stop at a full pipe otherwise.
            Thread.ofVirtual().start(() -> drain(lines));
            pause(rest);
            var atRest = Memory.of(process.toHandle());
            var target = home.running().at(shop).orElseThrow();
            var served = new AtomicInteger();
            var refused = new AtomicInteger();
            var most = load(target, orders, served, refused, process.toHandle());
            process.toHandle().destroy();
            process.onExit().get(TO_STOP.toSeconds(), TimeUnit.SECONDS);
            return new OpenShop(seconds, atRest, most, served.get(), refused.get());
        } catch (IOException e) {
            throw new UncheckedIOException("./stampede up", e);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("./stampede up doesn't stop", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Memory load(
            Target target, int orders, AtomicInteger served, AtomicInteger refused, ProcessHandle process) {
        try (var tokens = new IssuerTokens(target.issuer());
                var requests = new Requests(target.shop(), tokens, new Latencies(), SHOPPERS)) {
            var market = BenchMarket.open(requests);
            var front = new FrontOrders(target.shop(), market, tokens, new Latencies(), "rest-" + UUID.randomUUID());
            var most = new AtomicReference<>(Memory.of(process));
            CREW.each(IntStream.range(0, orders).boxed().toList(), number -> {
                requests.body(Call.get("browse", "/v1/products/" + market.productId()));
                (front.answered(number) == FrontOrders.CREATED ? served : refused).incrementAndGet();
                if (number % Math.max(1, orders / LOOKS) == 0) {
                    most.accumulateAndGet(Memory.of(process), Memory::larger);
                }
            });
            return most.accumulateAndGet(Memory.of(process), Memory::larger);
        }
    }

    private static void drain(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // Then it says nothing more.
        }
    }

    private static Process start(Home home) {
        try (var free = LoopbackPort.take(0)) {
            // As the script of that name starts it, which would look first whether something is to be built.
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(HEAP);
            command.addAll(FLAGS);
            command.addAll(List.of(
                    "-Dstampede.home=" + home.directory(),
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "dev.stampede.command.Stampede",
                    "up",
                    "--port",
                    Integer.toString(free.number())));
            var process = new ProcessBuilder(command);
            process.environment().put("MALLOC_ARENA_MAX", "2");
            return process.redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException("./stampede up can't be run", e);
        }
    }

    private static void firstAnswer(URI shop) {
        try (var requests = new Requests(shop, new IssuerTokens(shop), new Latencies(), 1)) {
            requests.body(Call.get("first", "/v1/categories"));
        }
    }

    private static String lineOf(Stream<String> lines, String begin) {
        return lines.filter(line -> line.startsWith(begin))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("./stampede up ended before it said: " + begin));
    }

    private static void pause(Duration rest) {
        try {
            if (new CountDownLatch(1).await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("Nobody counts it down");
            }
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }
}
