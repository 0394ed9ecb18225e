package dev.stampede.simulation.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Runs them all: the same figures on any machine. */
    static SaleBench run(Dose dose) {
        return new SaleBench(
                dose,
                HotOfferBench.run(dose, SEED),
                OutgrownSale.sell(dose.outgrown(), SEED),
                RoomRush.of(dose.rush(), SEED),
                RoomCrowd.of(dose.crowd(), SEED),
                Edge.of(VIEWERS, SEED));
    }

    /**
     * Prints all figures; writes them and the plots to a directory where one is given.
     *
     * @param arguments {@code --quick}, and the directory
     */
    public static void main(String[] arguments) throws IOException {
        var words = Arrays.asList(arguments);
        var bench = run(words.contains("--quick") ? Dose.QUICK : Dose.FULL);
        var text = new SaleBenchText(bench).toString();
        System.out.print(text);
        for (var word : words) {
            if (!word.startsWith("--")) {
                bench.write(Path.of(word), text);
            }
        }
    }

    private void write(Path directory, String text) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("README.md"), text, StandardCharsets.UTF_8);
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
