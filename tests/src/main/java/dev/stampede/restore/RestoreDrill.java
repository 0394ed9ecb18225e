package dev.stampede.restore;

import dev.stampede.client.Account;
import dev.stampede.invariants.Violation;
import dev.stampede.longrun.LongRun;
import dev.stampede.restore.dynamodb.Tables;
import dev.stampede.restore.sqs.Queues;
import dev.stampede.target.BackstageCheck;
import dev.stampede.target.Home;
import dev.stampede.target.OwnTables;
import dev.stampede.target.PaymentControl.Illness;
import dev.stampede.target.StackData;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The restore drill: a marketplace with orders in every state is exported and destroyed; another is made of the export
 * alone, and has to keep every promise of the first.
 *
 * <p>The other one starts on an empty directory rather than on tables whose items were deleted: nothing of the first
 * can be left in it, neither an item nor a stream position, secret, token key or message. Names and ids stay the same,
 * because the definition and the items have them. Only the payment provider's books go on.
 */
public final class RestoreDrill {

    /** As many as there are fates: each befalls an order. */
    public static final int FEWEST_ORDERS = Fate.values().length;

    private static final int MOST_DIFFERENCES = 5;

    private final Home home;
    private final StackData before;
    private final StackData after;
    private final Export export;
    private final Consumer<String> say;

    /**
     * What the first marketplace leaves behind.
     *
     * @param fair what was on sale
     * @param told what its shoppers were told at the export
     * @param sqs where its queues were
     */
    private record Legacy(Fair fair, List<Told> told, URI sqs) {}

    /**
     * Prepares the drill.
     *
     * @param directory a new one, for both marketplaces' data
     * @param export where the export goes; empty or not there yet
     * @param say is told each step with its figures
     */
    public RestoreDrill(Home home, Path directory, Path export, Consumer<String> say) {
        this.home = home;
        this.before = new StackData(directory.resolve("before"));
        this.after = new StackData(directory.resolve("after"));
        this.export = new Export(export);
        this.say = say;
    }

    /**
     * Drills. An export that can't be trusted stops it before anything is destroyed.
     *
     * @param orders how many are sold, at least {@link #FEWEST_ORDERS}
     * @param run notes what stopped it
     * @return what isn't as it was; nothing when all is well
     */
    public List<Violation> run(int orders, LongRun run) {
        var violations = new ArrayList<Violation>();
        run.attempt("the drill, after the steps told above", () -> {
            var legacy = sellAndExport(orders);
            wipe(legacy);
            restore();
            open(legacy, violations);
        });
        return List.copyOf(violations);
    }

    private Legacy sellAndExport(int orders) {
        try (var shop = OpenShop.on(home, before)) {
            var fair = Fair.open(shop.requests(), orders);
            var told = new Selling(shop, fair).sell(orders);
            say.accept("Sold: %d orders, to as many shoppers: %s".formatted(told.size(), byFate(told, Fate::name)));
            export(shop);
            goOn(shop, told);
            return new Legacy(fair, told, shop.backstage().sqs());
        }
    }

    private void export(OpenShop shop) {
        try (var tables = Tables.at(shop.backstage().dynamoDb())) {
            export.write(tables.snapshotOfOneMoment());
        }
        say.accept("Exported: %s; %s".formatted(counts(export.read()), export.directory()));
    }

    /** The provider and the shop go on after the export: what is restored later is behind the provider's books. */
    private void goOn(OpenShop shop, List<Told> told) {
        shop.payments().be(Illness.NONE);
        var waiting =
                told.stream().filter(order -> order.fate() == Fate.WAITING).toList();
        var unpaid = shop.await(waiting, order -> order.fate().after(), 1);
        say.accept(
                "Went on: of %d orders that were exported as PLACED, %d were charged since; %d messages are in the queues"
                        .formatted(
                                waiting.size(),
                                waiting.size() - unpaid.size(),
                                new Queues(shop.backstage().sqs()).messages()));
    }

    private void wipe(Legacy legacy) {
        export.read();
        after.takeBooksOf(before);
        before.destroy();
        var queuesAreGone = new Queues(legacy.sqs()).areGone();
        if (!queuesAreGone) {
            throw new IllegalStateException("The queues still answer at " + legacy.sqs());
        }
        try (var bare = OwnTables.open(home, after);
                var tables = Tables.at(bare.dynamoDb())) {
            say.accept("Wiped: %s; no queue answers any more; the payment provider keeps its books"
                    .formatted(counts(tables.snapshot())));
        }
    }

    private void restore() {
        var begun = Instant.now();
        var exported = export.read();
        try (var bare = OwnTables.open(home, after);
                var tables = Tables.at(bare.dynamoDb())) {
            var batches = tables.fill(exported);
            var restored = tables.snapshot();
            if (!restored.equals(exported)) {
                throw new IllegalStateException("What was restored differs from the export: "
                        + exported.differences(restored, MOST_DIFFERENCES));
            }
            say.accept("Restored: %s; each item equal to the exported one; %d batches, %d ms"
                    .formatted(
                            counts(restored),
                            batches,
                            Duration.between(begun, Instant.now()).toMillis()));
        }
    }

    private void open(Legacy legacy, List<Violation> violations) throws InterruptedException {
        var begun = Instant.now();
        try (var shop = OpenShop.on(home, after)) {
            var underWay = legacy.told().stream()
                    .filter(told -> told.fate().isUnderWay())
                    .toList();
            var stuck = shop.await(underWay, told -> told.fate().after(), underWay.size());
            say.accept("Moved on: %d of %d orders that were on their way came to their end: %s; %d s, opening included"
                    .formatted(
                            underWay.size() - stuck.size(),
                            underWay.size(),
                            byFate(underWay, Fate::after),
                            Duration.between(begun, Instant.now()).toSeconds()));
            violations.addAll(new Inquest(shop).violations(legacy.told()));
            say.accept("Asked: %d shoppers for their orders; %d differ from what they were told"
                    .formatted(legacy.told().size(), violations.size()));
            violations.addAll(oneMore(shop, legacy));
            var findings = BackstageCheck.of(shop.backstage()).findings();
            violations.addAll(findings.violations());
            say.accept("Checked: %d orders, %d parcels, %d offers, %d shards, %d charges: %d violations"
                    .formatted(
                            findings.stored().orders().size(),
                            findings.stored().parcels().size(),
                            findings.stored().offers().size(),
                            findings.stored().shards().size(),
                            findings.stored().charges().size(),
                            findings.violations().size()));
        }
    }

    private List<Violation> oneMore(OpenShop shop, Legacy legacy) {
        var shopper = Account.shopper("drill-shopper-after");
        var order = shop.place(shopper, legacy.fair().lines(1), Fate.PAID.paymentToken());
        var told = new Told(shopper, Fate.PAID, order);
        shop.await(List.of(told), late -> late.fate().after(), 1);
        say.accept("Sold one more: order %s is %s"
                .formatted(order.orderId(), shop.now(told).state()));
        return new Inquest(shop).violations(List.of(told));
    }

    private static String counts(Snapshot snapshot) {
        return snapshot.tables().entrySet().stream()
                .map(table ->
                        "%s %d items".formatted(table.getKey(), table.getValue().size()))
                .collect(Collectors.joining(", "));
    }

    private static String byFate(List<Told> orders, Function<Fate, String> state) {
        return orders.stream()
                .collect(Collectors.groupingBy(told -> state.apply(told.fate()), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> "%d %s".formatted(count.getValue(), count.getKey()))
                .collect(Collectors.joining(", "));
    }
}
