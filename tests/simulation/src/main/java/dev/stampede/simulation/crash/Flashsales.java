package dev.stampede.simulation.crash;

import static dev.stampede.simulation.crash.Goods.ONE;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the functions of flash sales do. */
final class Flashsales {

    private Flashsales() {}

    static List<Operation> all() {
        return List.of(
                of(
                        "hide_a_treasure",
                        market -> new Selling(market, market.simulation().outside()).register(ONE),
                        flashsale -> flashsale.hide(3)),
                of("claim_a_treasure", market -> hidden(market, 3), flashsale -> flashsale.claim("ana")),
                of(
                        "claim_the_last_treasure",
                        market -> hidden(market, 3, "ben", "cem"),
                        flashsale -> flashsale.claim("ana")),
                of(
                        "claim_a_treasure_too_late",
                        market -> hidden(market, 2, "ben", "cem"),
                        flashsale -> flashsale.claim("ana")));
    }

    private static Operation of(String name, Consumer<Market> given, Function<Flashsale, String> act) {
        return Operation.of(name, given, Flashsale::new, act);
    }

    /** Has so many treasures hidden, some of which are found already. */
    private static void hidden(Market market, int treasures, String... finders) {
        new Selling(market, market.simulation().outside()).register(ONE);
        var outside = new Flashsale(market, market.simulation().outside());
        outside.hide(treasures);
        List.of(finders).forEach(outside::claim);
    }
}
