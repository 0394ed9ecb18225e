package dev.stampede.simulation.bench;

import dev.stampede.longrun.LongRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * All benchmarks of sales.
 *
 * @param dose how much of each
 * @param hotOffer one hot offer
 * @param outgrown a sale that is split while it sells
 * @param rush a crowd that joins a waiting room
 * @param crowd a larger one by the room's rules
 * @param edge requests that reach the origin
 */
record SaleBench(
        Dose dose,
        HotOfferBench hotOffer,
        OutgrownSale outgrown,
        RoomRush rush,
        RoomCrowd crowd,
        List<Edge.Traffic> edge) {

    /** All chance comes from it. */
    static final long SEED = 1;

    private static final List<Integer> VIEWERS = List.of(1_000, 10_000, 25_000, 50_000, 75_000, 100_000);

    /**
     * Runs them all: the same figures on any machine.
     *
     * @param run notes what of it failed
     * @param told gets the text of each section as soon as it is measured
     * @return all figures; empty when one is missing
     */
    static Optional<SaleBench> run(Dose dose, LongRun run, Consumer<String> told) {
        var sections = new Sections(run, told);
        told.accept(SaleBenchText.beginning());
        var hotOffer = sections.measure(
                "one hot offer", () -> HotOfferBench.run(dose, SEED), found -> SaleBenchText.hotOffer(found, dose));
        var outgrown = sections.measure(
                "a sale that outgrows its plan",
                () -> OutgrownSale.sell(dose.outgrown(), SEED),
                SaleBenchText::outgrown);
        var room = sections.measure(
                "the waiting room",
                () -> new Room(RoomRush.of(dose.rush(), SEED), RoomCrowd.of(dose.crowd(), SEED)),
                found -> SaleBenchText.room(found.rush(), found.crowd()));
        var edge = sections.measure("the catalogue behind the edge", () -> Edge.of(VIEWERS, SEED), SaleBenchText::edge);
        return hotOffer.flatMap(hot -> outgrown.flatMap(grown -> room.flatMap(
                rooms -> edge.map(traffic -> new SaleBench(dose, hot, grown, rooms.rush(), rooms.crowd(), traffic)))));
    }

    /** The two about the waiting room. */
    private record Room(RoomRush rush, RoomCrowd crowd) {}

    /** Measures one section after the other. */
    private record Sections(LongRun run, Consumer<String> told) {

        private <T> Optional<T> measure(String section, Supplier<T> measuring, Function<T, String> text) {
            return run.find(section, Optional.<T>empty(), () -> {
                var found = measuring.get();
                told.accept("\n" + text.apply(found));
                return Optional.of(found);
            });
        }
    }

    /**
     * Prints all figures; writes them and the plots to a directory where one is given, unless some are missing.
     *
     * @param arguments {@code --quick}, and the directory
     */
    public static void main(String[] arguments) {
        var words = Arrays.asList(arguments);
        var run = new LongRun(System.err::println);
        var bench = run(words.contains("--quick") ? Dose.QUICK : Dose.FULL, run, text -> {
            System.out.print(text);
            System.out.flush();
        });
        words.stream()
                .filter(word -> !word.startsWith("--"))
                .map(Path::of)
                .forEach(directory -> run.attempt(
                        "writing " + directory,
                        () -> bench.orElseThrow(
                                        () -> new IllegalStateException("figures are missing; it stays as it was"))
                                .write(directory)));
        System.exit(run.end(0));
    }

    private void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("README.md"), new SaleBenchText(this).toString(), StandardCharsets.UTF_8);
        for (var chart : charts().entrySet()) {
            Files.writeString(
                    directory.resolve(chart.getKey() + ".svg"), chart.getValue().svg(), StandardCharsets.UTF_8);
        }
    }

    /** The plots by file name. */
    Map<String, LineChart> charts() {
        var seconds = IntStream.range(0, crowd.joinsBySecond().size()).boxed().toList();
        int opening = (int) SaleOffice.NOTICE.dividedBy(Crowd.SLOT);
        return new TreeMap<>(Map.of(
                "orders-by-shards", hotOffer.byShardsChart(),
                "orders-over-time", hotOffer.overTimeChart(),
                "outgrown-sale",
                        HotOfferBench.overTime(
                                "A sale split while it sells: orders over time", opening, outgrown.rush()),
                "waiting-room",
                        new LineChart("Waiting room: joins and looks over time", "seconds", "a second")
                                .line("joins", seconds, crowd.joinsBySecond())
                                .line("looks at one's place", seconds, crowd.looksBySecond()),
                "origin-requests",
                        new LineChart("Catalogue: requests by viewers", "viewers", "origin requests/s")
                                .line(
                                        "at the origin",
                                        edge.stream().map(Edge.Traffic::viewers).toList(),
                                        edge.stream().map(Edge.Traffic::origin).toList())));
    }
}
