package dev.stampede.simulation.world;

import dev.stampede.flashsale.treasure.Claiming;
import dev.stampede.flashsale.treasure.HiddenCode;
import dev.stampede.flashsale.treasure.Hiding;
import dev.stampede.flashsale.treasure.Treasure;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.money.Money;
import dev.stampede.simulation.Simulation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A treasure that is hidden when the doors have opened, and who hunts for it. Not every run has one. */
final class TreasureHunt {

    private static final String CODE = "open sesame";
    private static final int ONE_RUN_OF = 3;
    private static final int TRIES = 5;
    private static final int HIDDEN_WITHIN_MILLIS = 2_000;

    private final Parts parts;
    private final Shop shop;
    private final Visits visits;
    private final Finds finds;
    private final Fleet<HuntDesk> desks;
    private final RandomGenerator random;

    TreasureHunt(Parts parts, Shop shop, Visits visits, Finds finds) {
        this.parts = parts;
        this.shop = shop;
        this.visits = visits;
        this.finds = finds;
        this.desks = parts.fleet("treasures", environment -> new HuntDesk(parts, environment));
        this.random = parts.simulation().random("treasure hunt");
    }

    /** Has it begin, in some runs. */
    void begin() {
        if (random.nextInt(ONE_RUN_OF) == 0) {
            // More than a chest holds, now and then.
            int count = random.nextInt(6) == 0 ? 21 + random.nextInt(3) : 1 + random.nextInt(8);
            var treasure = treasure(count);
            visits.begin("treasure", HIDDEN_WITHIN_MILLIS, () -> hide(treasure));
        }
    }

    private Treasure treasure(int count) {
        var opens = Simulation.BEGINNING.plus(Opening.DOORS);
        return new Treasure(
                Finds.TREASURE,
                shop.wares().getFirst().offer().id().seller(),
                "Treasure",
                count,
                HiddenCode.of(Finds.TREASURE, CODE),
                Money.of(200, "EUR"),
                opens,
                opens.plusSeconds(20 + random.nextInt(100)),
                List.of());
    }

    private void hide(Treasure treasure) {
        if (insist("treasure", desk -> desk.hide().hide(treasure)).orElse(null) instanceof Hiding.Hidden) {
            int hunters = 2 + treasure.count() / 2 + random.nextInt(8);
            int rush = random.nextBoolean() ? 100 : 20_000;
            for (int i = 0; i < hunters; i++) {
                var id = new ShopperId("hunter-" + i);
                visits.begin(id.value(), rush, () -> hunt(treasure, id));
            }
        }
    }

    /** Guesses, asks again though there was an answer, or at the same time; and may use what it has found. */
    private void hunt(Treasure treasure, ShopperId hunter) {
        if (random.nextInt(8) == 0) {
            insist(hunter.value() + " guesses", desk -> desk.claim().claim(treasure.id(), hunter, "sesame"))
                    .ifPresent(answer -> finds.told(hunter, answer));
        }
        finds.asks(hunter);
        if (random.nextInt(4) == 0) {
            visits.begin(hunter.value() + " again", 1_000, () -> claim(treasure, hunter));
        }
        var found = claim(treasure, hunter);
        if (found && random.nextInt(4) == 0) {
            new Shopper(shop, parts.boundary(), hunter, new Shopper.Papers(coupon(treasure, hunter), "")).shop();
            claim(treasure, hunter);
        }
    }

    private boolean claim(Treasure treasure, ShopperId hunter) {
        var answer = insist(hunter.value() + " claims", desk -> desk.claim().claim(treasure.id(), hunter, CODE));
        answer.ifPresent(told -> finds.told(hunter, told));
        return answer.orElse(null) instanceof Claiming.Claimed;
    }

    private static String coupon(Treasure treasure, ShopperId finder) {
        return Checkout.seals().coupons().seal(treasure.couponFor(finder));
    }

    private <T> Optional<T> insist(String what, Function<HuntDesk, T> act) {
        return Reply.to(parts.simulation(), what, shop.surprises(), TRIES, () -> desks.serve(act));
    }
}
