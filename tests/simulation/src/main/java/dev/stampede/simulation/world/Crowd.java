package dev.stampede.simulation.world;

import dev.stampede.flashsale.room.ListTickets.Listing;
import dev.stampede.flashsale.room.Look;
import dev.stampede.flashsale.room.Standing;
import dev.stampede.flashsale.room.Ticket;
import dev.stampede.flashsale.sale.Sale;
import dev.stampede.model.id.ShopperId;
import dev.stampede.runtime.seal.Admission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Shoppers in the waiting room of a sale, and somebody who checks the draw when its seed is known. */
final class Crowd {

    private static final int TRIES = 5;
    private static final int MOST_LOOKS = 25;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    /** Some come before the draw and some after it. */
    private static final int COME_WITHIN_MILLIS = 30_000;

    private final Parts parts;
    private final Shop shop;
    private final Visits visits;
    private final Places places;
    private final Fleet<RoomDesk> desks;
    private final Sale sale;
    private final RandomGenerator random;

    Crowd(Parts parts, Shop shop, Visits visits, Places places, Sale sale) {
        this.parts = parts;
        this.shop = shop;
        this.visits = visits;
        this.places = places;
        this.desks = parts.fleet(RoomDesk.FLEET, environment -> new RoomDesk(parts, environment))
                .within(RoomDesk.TIME_OUT);
        this.sale = sale;
        this.random = parts.simulation().random("crowd");
    }

    /** Has them come. */
    void come() {
        places.opened(sale.id());
        int shoppers = 4 + random.nextInt(12);
        for (int i = 0; i < shoppers; i++) {
            var id = new ShopperId("guest-" + i);
            visits.begin(id.value(), COME_WITHIN_MILLIS, () -> visit(id));
        }
        visits.begin("witness", 1, this::checkDraw);
    }

    private void visit(ShopperId shopper) {
        if (random.nextInt(4) == 0) {
            visits.begin(shopper.value() + " again", 500, () -> join(shopper));
        }
        if (join(shopper)) {
            waitForTurn(shopper)
                    .ifPresent(admission ->
                            new Shopper(shop, parts.boundary(), shopper, new Shopper.Papers("", admission)).shop());
        }
    }

    private boolean join(ShopperId shopper) {
        var joined = insist(shopper.value() + " joins", desk -> desk.join(sale.id(), shopper))
                .flatMap(look -> look);
        joined.ifPresent(look -> places.told(shopper, look));
        return joined.isPresent();
    }

    /** Looks again and again until it is let in, or has enough. */
    private Optional<String> waitForTurn(ShopperId shopper) {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            var look = insist(shopper.value() + " looks", desk -> desk.look(sale.id(), shopper));
            look.ifPresent(seen -> places.told(shopper, seen));
            var standing = look.map(Look::standing);
            if (standing.orElse(null) instanceof Standing.Admitted admitted) {
                var admission = new Admission(shopper, sale.id(), admitted.until());
                return Optional.of(Checkout.seals().admissions().seal(admission));
            }
            boolean expired = standing.orElse(null) instanceof Standing.Expired;
            if (expired && !join(shopper)) {
                return Optional.empty();
            }
            pause(look.map(Look::askAgain).orElse(LONGEST_PAUSE));
        }
        return Optional.empty();
    }

    /** Reads all tickets, page by page, after the opening. */
    private void checkDraw() {
        pauseUntilOpen();
        var tickets = new ArrayList<Ticket>();
        Optional<String> cursor = Optional.empty();
        do {
            var start = cursor;
            var listing = insist("witness", desk -> desk.tickets(sale.id(), start));
            if (!(listing.orElse(null) instanceof Listing.Listed listed)) {
                return;
            }
            tickets.addAll(listed.page().items());
            cursor = listed.page().next();
        } while (cursor.isPresent());
        places.listed(List.copyOf(tickets));
    }

    private void pauseUntilOpen() {
        var now = parts.simulation().clock().instant();
        var later = Duration.between(now, sale.opensAt()).plusSeconds(2 + random.nextInt(10));
        parts.simulation().sleep(Math.max(0, later.toNanos()));
    }

    private void pause(Duration wanted) {
        var shorter = wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE;
        parts.simulation().sleep(shorter.toNanos() / 2 + random.nextLong(shorter.toNanos()));
    }

    private <T> Optional<T> insist(String what, Function<RoomDesk, T> act) {
        return Reply.to(parts.simulation(), what, shop.surprises(), TRIES, () -> desks.serve(act));
    }
}
