package dev.stampede.simulation.world;

import dev.stampede.flashsale.sale.Sale;
import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.id.ShopperId;
import java.util.random.RandomGenerator;

/** A sale that somebody schedules after the doors have opened, and who comes for it. Not every run has one. */
final class SaleDay {

    private static final int ORGANISED_WITHIN_MILLIS = 3_000;
    private static final int COME_WITHIN_MILLIS = 25_000;

    private final Parts parts;
    private final Shop shop;
    private final Visits visits;
    private final Promises promises;
    private final Places places;
    private final RandomGenerator random;

    SaleDay(Parts parts, Shop shop, Visits visits, Promises promises, Places places) {
        this.parts = parts;
        this.shop = shop;
        this.visits = visits;
        this.promises = promises;
        this.places = places;
        this.random = parts.simulation().random("sale day");
    }

    /** Has it begin, in one run of two. */
    void begin(Fleet<SellerDesk> sellers) {
        if (random.nextBoolean()) {
            Fleet<SaleDesk> desks =
                    parts.fleet("sales", environment -> new SaleDesk(parts, Boundary.Role.SALES, environment));
            var organiser = new SaleOrganiser(shop, desks, sellers, promises, this::announce);
            visits.begin("organiser", ORGANISED_WITHIN_MILLIS, organiser::organise);
        }
    }

    private void announce(Sale sale) {
        if (sale.admission() == Admission.WAITING_ROOM) {
            new Crowd(parts, shop, visits, places, sale).come();
        }
        int hunters = 3 + random.nextInt(10);
        for (int i = 0; i < hunters; i++) {
            var id = new ShopperId("bargain-hunter-" + i);
            visits.begin(
                    id.value(), COME_WITHIN_MILLIS, new Shopper(shop, parts.boundary(), id, Shopper.Papers.NONE)::shop);
        }
    }
}
