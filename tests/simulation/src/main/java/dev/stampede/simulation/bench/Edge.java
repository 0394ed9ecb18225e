package dev.stampede.simulation.bench;

import dev.stampede.catalog.http.CachePolicy;
import dev.stampede.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * How many requests of viewers reach the origin through CloudFront: at each location a path is fetched once for all who
 * ask meanwhile (developer guide, "Request collapsing"), and again when it is asked for after its {@code s-maxage};
 * while it may be shown stale, whoever asks first has it fetched behind the answer.
 */
final class Edge {

    /** Places that fetch from the origin: regional edge caches (developer guide, "How CloudFront delivers content"). */
    static final int LOCATIONS = 13;

    private static final double SECONDS = 60;
    private static final Pattern AT_THE_EDGE = Pattern.compile("s-maxage=(\\d+)");

    private Edge() {}

    /**
     * A path that viewers ask for.
     *
     * @param what it shows
     * @param policy how long it is kept
     * @param perViewer requests a second
     */
    record Path(String what, CachePolicy policy, double perViewer) {

        double atTheEdgeSeconds() {
            var header = Objects.requireNonNull(policy.answer("").header("Cache-Control"));
            var found = AT_THE_EDGE.matcher(header);
            if (!found.find()) {
                throw new IllegalStateException("Nothing is kept at the edge by " + header);
            }
            return Double.parseDouble(found.group(1));
        }
    }

    /** What each viewer of a sale's hour asks for: the product's page now and then, its stock every few seconds. */
    static final List<Path> PATHS = List.of(
            new Path("list of products", CachePolicy.PRODUCT_LIST, 0.05),
            new Path("product", CachePolicy.PRODUCT, 0.1),
            new Path("availability", CachePolicy.AVAILABILITY, 0.2));

    /**
     * Requests a second.
     *
     * @param viewers who ask
     * @param asked by them
     * @param origin of those that reached the origin
     */
    record Traffic(int viewers, double asked, double origin) {}

    /** The traffic of so many viewers of the path, spread evenly over the locations. */
    static Traffic of(Path path, int viewers, long seed) {
        try (var simulation = new Simulation(seed)) {
            var random = simulation.random(path.what() + viewers);
            double kept = path.atTheEdgeSeconds();
            double rate = viewers * path.perViewer() / LOCATIONS;
            long fetched = 0;
            for (int location = 0; location < LOCATIONS; location++) {
                fetched += fetched(rate, kept, random);
            }
            return new Traffic(viewers, rate * LOCATIONS, fetched / SECONDS);
        }
    }

    /** The same of every path, for each number of viewers. */
    static List<Traffic> of(List<Integer> viewers, long seed) {
        var all = new ArrayList<Traffic>();
        for (int number : viewers) {
            var each = PATHS.stream().map(path -> of(path, number, seed)).toList();
            all.add(new Traffic(
                    number,
                    each.stream().mapToDouble(Traffic::asked).sum(),
                    each.stream().mapToDouble(Traffic::origin).sum()));
        }
        return all;
    }

    private static long fetched(double rate, double kept, RandomGenerator random) {
        long fetched = 0;
        // Locations don't begin together.
        double now = random.nextDouble() * kept + random.nextExponential() / rate;
        while (now < SECONDS) {
            fetched++;
            now += kept + random.nextExponential() / rate;
        }
        return fetched;
    }

    /** The most that all paths can come to, however many ask. */
    static double bound() {
        return PATHS.stream()
                .mapToDouble(path -> LOCATIONS / path.atTheEdgeSeconds())
                .sum();
    }
}
