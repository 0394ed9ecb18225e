package dev.stampede.bench;

import dev.stampede.client.Call;
import dev.stampede.client.Crew;
import dev.stampede.client.IssuerTokens;
import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.localstack.server.LoopbackPort;
import dev.stampede.target.Home;
import dev.stampede.target.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What {@code ./stampede up} takes of a machine.
 *
 * @param firstAnswerSeconds from the command to the first answer of the shop
 * @param atRest after some time in which nobody came
 * @param underLoad while shoppers browse and order
 * @param served orders that were placed in that time
 * @param refused orders that were answered with anything else
 */
public record OpenShop(double firstAnswerSeconds, Memory atRest, Memory underLoad, int served, int refused) {

    /** As many as a small shop has at a busy moment. */
    static final int SHOPPERS = 16;

    private static final Crew CREW = new Crew(SHOPPERS);
    private static final double KILOBYTES = 1024;

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
            pause(rest);
            var atRest = Memory.of(process.toHandle());
            var target = home.running().at(shop).orElseThrow();
            var served = new AtomicInteger();
            var refused = new AtomicInteger();
            var most = load(target, orders, served, refused, process.toHandle());
            process.toHandle().destroy();
            process.onExit().join();
            return new OpenShop(seconds, atRest, most, served.get(), refused.get());
        } catch (IOException e) {
            throw new UncheckedIOException("./stampede up", e);
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
            CREW.each(IntStream.range(0, orders).boxed().toList(), number -> {
                requests.body(Call.get("browse", "/v1/products/" + market.productId()));
                try {
                    front.once(number);
                    served.incrementAndGet();
                } catch (IllegalStateException refusal) {
                    refused.incrementAndGet();
                }
            });
            return Memory.of(process);
        }
    }

    private static Process start(Home home) {
        try (var free = LoopbackPort.take(0)) {
            // As the script of that name starts it, which would look first whether something is to be built.
            var process = new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xms64m",
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dlog4j.shutdownHookEnabled=false",
                    "-Dpekko.coordinated-shutdown.run-by-jvm-shutdown-hook=off",
                    "-Dstampede.home=" + home.directory(),
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "dev.stampede.command.Stampede",
                    "up",
                    "--port",
                    Integer.toString(free.number())));
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
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
