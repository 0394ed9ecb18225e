package dev.stampede.simulation.world;

import dev.stampede.flashsale.room.Room;
import dev.stampede.flashsale.sale.Organiser;
import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.SaleChange;
import dev.stampede.flashsale.sale.SaleChanges;
import dev.stampede.flashsale.sale.SaleRequest;
import dev.stampede.flashsale.sale.Scheduling;
import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.money.Money;
import dev.stampede.selling.stock.NewAdjustment;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Puts things into a sale of its own, and changes its mind about it while it sells. */
final class SaleOrganiser {

    private static final int TRIES = 5;
    private static final Organiser WHO = new Organiser.Operator("organiser");

    /** Of shards that are split and merged: one for each 250 orders a second. */
    private static final long HIGHEST_PEAK = 2_000;

    /** At which not everybody is let in at once. */
    private static final long SMALL_PEAK = 12;

    private static final int ROOM_IN_ONE_OF = 4;

    private final String name;
    private final Shop shop;
    private final Fleet<SaleDesk> desks;
    private final Fleet<SellerDesk> sellers;
    private final Promises promises;
    private final Consumer<Sale> announce;
    private final RandomGenerator random;

    /**
     * One of those who may change a seller's sales.
     *
     * @param announce tells everybody of the sale
     */
    SaleOrganiser(
            String name,
            Shop shop,
            Fleet<SaleDesk> desks,
            Fleet<SellerDesk> sellers,
            Promises promises,
            Consumer<Sale> announce) {
        this.name = name;
        this.shop = shop;
        this.desks = desks;
        this.sellers = sellers;
        this.promises = promises;
        this.announce = announce;
        this.random = shop.simulation().random(name);
    }

    void organise() {
        var things = shop.wares().stream()
                .filter(ware -> !ware.isInSale())
                .limit(1 + random.nextInt(2))
                .toList();
        things.forEach(this::deliver);
        var request = request(things);
        if (insist("schedules", desk -> desk.schedule().schedule(request)).orElse(null)
                instanceof Scheduling.Scheduled scheduled) {
            promises.told(shop.simulation().nanoTime(), scheduled.sale());
            insist("looks", desk -> desk.wares(scheduled.sale())).ifPresent(shop.scheduled()::addAll);
            announce.accept(scheduled.sale());
            changeMind(scheduled.sale());
        }
    }

    /** So that there is enough to be set aside, in most cases. */
    private void deliver(Ware ware) {
        var id = ware.offer().id();
        var delivery = new NewAdjustment(id, "delivery", 5 + random.nextInt(40), "delivered for a sale");
        Reply.to(
                shop.simulation(),
                "delivery",
                shop.surprises(),
                TRIES,
                () -> sellers.serve(desk -> desk.adjustStock().adjust(delivery)));
    }

    private SaleRequest request(List<Ware> things) {
        var admission = random.nextInt(ROOM_IN_ONE_OF) == 0 ? Admission.WAITING_ROOM : Admission.OPEN;
        long notice = random.nextInt(3, 11) + (admission == Admission.OPEN ? 0 : Room.DRAW_MARGIN.toSeconds());
        var opens = now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(notice);
        var wanted = things.stream()
                .map(ware -> new SaleRequest.Wanted(
                        ware.offer().id(), Money.of(400, "EUR"), 1 + random.nextInt(40), random.nextInt(4)))
                .toList();
        return new SaleRequest(
                WHO,
                "sale",
                "Black Friday",
                opens,
                opens.plusSeconds(20 + random.nextInt(140)),
                random.nextLong(1, highestPeak(admission) + 1),
                admission,
                Accounts.askedFor(shop.simulation()),
                wanted);
    }

    private static long highestPeak(Admission admission) {
        return admission == Admission.OPEN ? HIGHEST_PEAK : SMALL_PEAK;
    }

    private void changeMind(Sale scheduled) {
        int acts = random.nextInt(9);
        for (int act = 0; act < acts; act++) {
            pause(Duration.ofSeconds(random.nextBoolean() ? 3 : 25));
            switch (random.nextInt(16)) {
                case 0 -> cancel(scheduled);
                case 1, 2 -> extend(scheduled);
                case 3, 4, 5 -> takeBreak(scheduled);
                default -> plan(scheduled);
            }
        }
    }

    /** Changes the sale again and again, as one of several who don't ask each other. */
    void changeMindQuickly(Sale sale) {
        int acts = 4 + random.nextInt(8);
        for (int act = 0; act < acts; act++) {
            pause(Duration.ofSeconds(2));
            switch (random.nextInt(24)) {
                case 0 -> cancel(sale);
                case 1, 2, 3 -> extend(sale);
                case 4, 5, 6, 7, 8 ->
                    change("pauses", sale, changes -> changes.pause().pause(sale.id(), WHO));
                case 9, 10, 11, 12, 13 ->
                    change("resumes", sale, changes -> changes.resume().resume(sale.id(), WHO));
                default -> plan(sale);
            }
        }
    }

    private void cancel(Sale sale) {
        change("cancels", sale, changes -> changes.cancel().cancel(sale.id(), WHO));
    }

    private void extend(Sale sale) {
        var closes = sale.closesAt().plusSeconds(random.nextInt(60));
        change("extends", sale, changes -> changes.extend().extend(sale.id(), WHO, closes));
    }

    private void takeBreak(Sale sale) {
        change("pauses", sale, changes -> changes.pause().pause(sale.id(), WHO));
        pause(Duration.ofSeconds(5));
        if (random.nextInt(5) > 0) {
            change("resumes", sale, changes -> changes.resume().resume(sale.id(), WHO));
        }
    }

    /** For another peak: its stock is spread over more shards, or fewer. */
    private void plan(Sale sale) {
        long peak = random.nextLong(1, highestPeak(sale.admission()) + 1);
        change("plans", sale, changes -> changes.peak().change(sale.id(), WHO, peak));
    }

    private void change(String what, Sale sale, Function<SaleChanges, SaleChange> act) {
        insist(what, desk -> act.apply(desk.changes())).ifPresent(answer -> {
            switch (answer) {
                case SaleChange.Changed changed ->
                    promises.told(shop.simulation().nanoTime(), changed.sale());
                case SaleChange.Over over -> shop.simulation().tell(over::toString);
                case SaleChange.ClosesLaterAlready later -> shop.simulation().tell(later::toString);
                case SaleChange.NoSuchSale none -> promises.denied(sale.id(), none);
                case SaleChange.NotTheirs others -> promises.denied(sale.id(), others);
                case SaleChange.NotReady early -> promises.denied(sale.id(), early);
            }
        });
    }

    private <T> Optional<T> insist(String what, Function<SaleDesk, T> act) {
        return Reply.to(shop.simulation(), name + " " + what, shop.surprises(), TRIES, () -> desks.serve(act));
    }

    private void pause(Duration most) {
        shop.simulation().sleep(random.nextLong(most.toNanos()));
    }

    private Instant now() {
        return shop.simulation().clock().instant();
    }
}
