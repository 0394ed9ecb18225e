package dev.stampede.simulation.world;

import dev.stampede.flashsale.sale.Sale;
import dev.stampede.model.catalogue.Access.Admission;
import dev.stampede.model.id.ShopperId;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** A sale that somebody schedules after the doors have opened, and who comes for it. Not every run has one. */
final class SaleDay {

    private static final int ORGANISED_WITHIN_MILLIS = 3_000;
    private static final int COME_WITHIN_MILLIS = 25_000;

    /** A sale of several minds: more of its seller's people change it at once, while sweepers look after it. */
    private static final int OF_SEVERAL_MINDS_IN_ONE_OF = 3;

    private static final int MINDS = 3;
    private static final int SWEEPS = 12;
    private static final Duration LONGEST_BETWEEN_SWEEPS = Duration.ofSeconds(5);

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
    void begin(Fleet<SellerDesk> sellers, Fleet<SaleSweeping> sweepers) {
        if (random.nextBoolean()) {
            Fleet<SaleDesk> desks =
                    parts.fleet("sales", environment -> new SaleDesk(parts, Boundary.Role.SALES, environment));
            var severalMinds = random.nextInt(OF_SEVERAL_MINDS_IN_ONE_OF) == 0;
            var organiser = new SaleOrganiser("organiser", shop, desks, sellers, promises, sale -> {
                announce(sale);
                if (severalMinds) {
                    disagree(desks, sellers, sale);
                    sweep(sweepers);
                }
            });
            visits.begin("organiser", ORGANISED_WITHIN_MILLIS, organiser::organise);
        }
    }

    private void disagree(Fleet<SaleDesk> desks, Fleet<SellerDesk> sellers, Sale sale) {
        for (int mind = 1; mind <= MINDS; mind++) {
            var name = "organiser " + mind;
            var organiser = new SaleOrganiser(name, shop, desks, sellers, promises, announced -> {});
            visits.begin(name, COME_WITHIN_MILLIS, () -> organiser.changeMindQuickly(sale));
        }
    }

    /** More often than each minute, as when a sweep takes long and the next has begun. */
    private void sweep(Fleet<SaleSweeping> sweepers) {
        visits.begin("eager sale sweep", COME_WITHIN_MILLIS, () -> {
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                parts.simulation().sleep(random.nextLong(LONGEST_BETWEEN_SWEEPS.toNanos()));
                try {
                    sweepers.serve(sweeper -> {
                        sweeper.sweep(parts.simulation().clock().instant(), List.of());
                        return "swept";
                    });
                } catch (RuntimeException e) {
                    shop.surprises().consider("eager sale sweep", e);
                }
            }
        });
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
