package dev.stampede.torture;

import dev.stampede.target.DatabaseWatch.Faults;
import dev.stampede.target.PaymentControl.Illness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What goes wrong in a round, in order.
 *
 * @param mishaps evenly spread over the round's orders
 */
record Ordeal(List<Mishap> mishaps) {

    /** Those on an order's way. */
    private static final List<String> FUNCTIONS =
            List.of("CheckoutApi", "FulfilOrders", "OrderRelay", "Sweeper", "CatalogApi");

    /** Busy ones more often. */
    private static final int BUSIEST = 3;

    /** Each of these comes at least once in every round. */
    private static final List<Mishap> SPELLS = List.of(
            new Mishap.DatabaseIll(new Faults(0.2, 0.1, 0.02, 0.02)),
            new Mishap.Deliveries(2),
            new Mishap.QueueForgets(),
            new Mishap.PaymentsIll(Illness.FLAKY),
            new Mishap.PaymentsDie(),
            new Mishap.PaymentsIll(Illness.FAILING),
            new Mishap.DatabaseIll(Faults.NONE),
            new Mishap.PaymentsIll(Illness.GARBLED),
            new Mishap.QueueForgets(),
            new Mishap.PaymentsIll(Illness.SLOW),
            new Mishap.DatabaseIll(new Faults(0.1, 0, 0, 0.05)),
            new Mishap.Deliveries(3),
            new Mishap.PaymentsIll(Illness.NONE));

    /** The ordeal of a dose: the spells in their order, deaths anywhere between them. */
    static Ordeal of(Dose dose) {
        var random = new Random(dose.seed());
        var deaths = new ArrayList<Mishap>();
        for (int kill = 0; kill < dose.functionKills(); kill++) {
            var among = random.nextBoolean() ? BUSIEST : FUNCTIONS.size();
            deaths.add(new Mishap.FunctionDies(FUNCTIONS.get(random.nextInt(among))));
        }
        deaths.addAll(Collections.nCopies(dose.stackKills(), new Mishap.StackDies()));
        Collections.shuffle(deaths, random);
        return new Ordeal(merged(SPELLS, deaths, random));
    }

    private static List<Mishap> merged(List<Mishap> spells, List<Mishap> deaths, Random random) {
        var isSpell = new ArrayList<>(Collections.nCopies(spells.size(), true));
        isSpell.addAll(Collections.nCopies(deaths.size(), false));
        Collections.shuffle(isSpell, random);
        var nextSpell = spells.iterator();
        var nextDeath = deaths.iterator();
        return IntStream.range(0, isSpell.size())
                .mapToObj(i -> isSpell.get(i) ? nextSpell.next() : nextDeath.next())
                .toList();
    }
}
