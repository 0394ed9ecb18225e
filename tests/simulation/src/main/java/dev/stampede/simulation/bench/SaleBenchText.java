package dev.stampede.simulation.bench;

import java.util.List;
import java.util.Locale;

/** The page on what the benchmarks found. */
final class SaleBenchText {

    private final SaleBench bench;

    SaleBenchText(SaleBench bench) {
        this.bench = bench;
    }

    @Override
    public String toString() {
        return String.join(
                "\n",
                beginning(),
                hotOffer(bench.hotOffer(), bench.dose()),
                outgrown(bench.outgrown()),
                room(bench.rush(), bench.crowd()),
                edge(bench.edge()));
    }

    static String beginning() {
        return """
                # What a sale can sell

                Written by `./stampede bench --sale --write`; `--quick` is smaller. The real use cases run on a virtual clock over a
                modelled DynamoDB with its published limits (1,000 write units a second and partition, one transaction at a time
                an item, calls of about 4 ms, transactions of 5 to 15 ms more). So the figures are of the model's time: they are
                the same on any machine, and no measurement of AWS. Seed %d; %d environments, each with one order at a time.
                """.formatted(SaleBench.SEED, HotOfferSetup.ENVIRONMENTS);
    }

    static String hotOffer(HotOfferBench hotOffer, Dose dose) {
        return """
                ## One hot offer

                An order is a *transaction* (stock and order at once, as every day) or a *reservation* and then the order, as in a
                sale. A row whose units sold are fewer than %,d was smaller; its time for all of them follows from its rate.
                In a storm every call may be throttled, fail or time out before or after its effect, and its environment may die
                before or after it, each once in 500 calls; then the shopper asks again. Each run checks that sold and free units
                are what there was, and that no shard is below zero. "Sold after a sweep": units whose reservation was left
                behind, and was given up after 60 s by the sweeper; they were sold then. A best second of a sale that took less
                than one is all of it.
                A partition gives its units anew each second, so a sale that is over within a second or two says little about
                what can be kept up: the row that sells the most units lasts longest, and is the one to go by. Where far more come
                than the shards can take, each write there costs more, as it carries the notes of all who are at it; so the rows
                of few shards say more of a plan that is too small than of reservations.

                %s
                ![orders by shards](orders-by-shards.svg) ![orders over time](orders-over-time.svg)

                What shards cost those who don't buy:

                %s""".formatted(dose.units(), hotOffer.table(dose.units()), hotOffer.costsTable());
    }

    static String outgrown(OutgrownSale sale) {
        return """
                ## A sale that outgrows its plan

                Planned for a tenth of what comes, and split while it sells, %d s after its opening, by the real change of its
                peak. The notes of %d environments all lie on the few shards that there are, so each write there costs more.

                %s
                ![orders over time](outgrown-sale.svg)
                """.formatted(
                        OutgrownSale.NOTICED_AFTER.toSeconds(),
                        HotOfferSetup.ENVIRONMENTS,
                        new MarkdownTable(
                                        "units",
                                        "shards before",
                                        "after",
                                        "orders/s before",
                                        "best second after",
                                        "split took, ms",
                                        "sold after a sweep",
                                        "stranded")
                                .row(
                                        sale.units(),
                                        sale.shardsBefore(),
                                        sale.shardsAfter(),
                                        sale.before(),
                                        sale.after(),
                                        sale.splitTook().toMillis(),
                                        sale.foundAgain(),
                                        sale.stranded()));
    }

    static String room(RoomRush rush, RoomCrowd crowd) {
        return """
                ## The waiting room

                By the real use case over modelled partitions (%d of them), as fast as the environments can:

                %s
                By the room's rules alone (ranks, slices, when to ask again), without a table: they join within %d s, ever more
                towards the draw, and are let in at %,d a second. "Fullest slice" is what one partition key would take if all
                joined in the same second, where 1,000 can. χ² is of deciles of joining against deciles of places, with 81 degrees
                of freedom; chance alone stays below %.1f in 99 of 100 draws. A look at one's own place goes to the origin each time;
                the room's own page is the same for all, so that the edge's %d locations ask for it once a second each, at most.

                %s
                ![joins and looks](waiting-room.svg)
                """.formatted(
                        HotOfferSetup.WARMED_UP,
                        new MarkdownTable(
                                        "joined",
                                        "joins/s",
                                        "write units a join",
                                        "throttles",
                                        "most writes of a partition in a second",
                                        "of an item",
                                        "read units of the draw")
                                .row(
                                        rush.shoppers(),
                                        rush.joinsASecond(),
                                        String.format(Locale.ROOT, "%.4f", rush.writesAJoin()),
                                        rush.throttles(),
                                        rush.mostOnAPartition(),
                                        rush.mostOnAnItem(),
                                        rush.drawReads()),
                        RoomCrowd.JOIN_WITHIN_SECONDS,
                        RoomCrowd.PEAK,
                        ChiSquared.BOUND,
                        Edge.LOCATIONS,
                        crowdTable(crowd));
    }

    private static MarkdownTable crowdTable(RoomCrowd crowd) {
        return new MarkdownTable(
                        "joined",
                        "slices",
                        "fullest slice",
                        "χ²",
                        "most joins in a second",
                        "mean",
                        "looks a shopper",
                        "most looks in a second",
                        "mean",
                        "of the room's page, behind the edge")
                .row(
                        crowd.shoppers(),
                        crowd.slices(),
                        crowd.fullestSlice(),
                        crowd.chiSquared(),
                        RoomCrowd.most(crowd.joinsBySecond()),
                        RoomCrowd.mean(crowd.joinsBySecond()),
                        (double) RoomCrowd.sum(crowd.looksBySecond()) / crowd.shoppers(),
                        RoomCrowd.most(crowd.looksBySecond()),
                        RoomCrowd.mean(crowd.looksBySecond()),
                        Edge.LOCATIONS);
    }

    static String edge(List<Edge.Traffic> edge) {
        var table = new MarkdownTable("viewers", "requests/s", "of them at the origin");
        edge.forEach(traffic -> table.row(traffic.viewers(), traffic.asked(), traffic.origin()));
        return """
                ## The catalogue behind the edge

                A model of CloudFront with %d locations that fetch: each asks the origin for a path once in the path's `s-maxage`,
                however many ask there. The paths are one list of products, one product and its availability, with the shop's own
                `s-maxage`; so the origin never gets more than %.2f requests a second, whatever comes.

                %s
                ![requests at the origin](origin-requests.svg)
                """.formatted(Edge.LOCATIONS, Edge.bound(), table);
    }
}
