package dev.stampede.simulation.world;

import dev.stampede.invariants.Violation;
import dev.stampede.model.account.AccountClaims;
import dev.stampede.model.account.AccountClaims.Contact;
import dev.stampede.model.account.AccountCondition;
import dev.stampede.model.id.ShopperId;
import dev.stampede.simulation.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is proven of shoppers' accounts, and what a sale asks of them: chance of their own, the same all through a run.
 */
final class Accounts {

    /** Few, so that most sales sell to everybody who comes. */
    private static final int ASKS_IN_ONE_OF = 4;

    private static final Duration AGE = Duration.ofDays(1);

    private Accounts() {}

    /** What is proven of that shopper's account. */
    static AccountClaims of(Simulation simulation, ShopperId shopper) {
        var random = simulation.random("the account of " + shopper.value());
        var verified = EnumSet.noneOf(Contact.class);
        for (var contact : Contact.values()) {
            if (random.nextInt(3) > 0) {
                verified.add(contact);
            }
        }
        return new AccountClaims(verified, random.nextInt(3) > 0 ? Simulation.BEGINNING.minus(AGE) : Instant.MAX);
    }

    /** What the run's sale asks for. */
    static Set<AccountCondition> askedFor(Simulation simulation) {
        var random = simulation.random("what is asked of accounts");
        var conditions = AccountCondition.values();
        return random.nextInt(ASKS_IN_ONE_OF) == 0 ? Set.of(conditions[random.nextInt(conditions.length)]) : Set.of();
    }

    /** An order in a sale that asks for another account than its shopper's. */
    static Stream<Violation> uninvited(Asked asked, Promises promises) {
        return promises.all().stream()
                .map(Promises.Told::sale)
                .filter(sale -> asked.request().offers().stream()
                        .anyMatch(
                                offer -> offer.sale().filter(sale.id()::equals).isPresent()))
                .filter(sale ->
                        !sale.eligibility().unmetBy(asked.request().account()).isEmpty())
                .distinct()
                .map(sale -> new Violation(
                        "a sale sells to whom it asks for",
                        "order " + asked.id(),
                        "no order without "
                                + sale.eligibility().unmetBy(asked.request().account()),
                        "an order"));
    }
}
