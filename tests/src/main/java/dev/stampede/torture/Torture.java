package dev.stampede.torture;

import dev.stampede.client.Backoff;
import dev.stampede.client.Crew;
import dev.stampede.client.IssuerTokens;
import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.client.Shop;
import dev.stampede.client.ShopOrder;
import dev.stampede.invariants.SettledCheck.Findings;
import dev.stampede.invariants.StoredOrder;
import dev.stampede.invariants.Violation;
import dev.stampede.longrun.LongRun;
import dev.stampede.progress.Progress;
import dev.stampede.target.BackstageCheck;
import dev.stampede.target.StackProcess;
import dev.stampede.torture.Wish.Afterwards;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Rounds of orders under mishaps on one stack, each judged when all is quiet again. */
public final class Torture implements AutoCloseable {

    /** Short enough that everything that is left undone is taken up again within the wait for it. */
    public static final Map<String, String> IMPATIENT = Map.of("PAYMENT_HOLD", "PT45S", "RESEND_AFTER", "PT2S");

    /** Longer than the stack takes to start again on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** After the last mishap: a hold runs out, a message becomes visible again, and the sweeper looks at each twice. */
    private static final Duration TO_END = Duration.ofMinutes(5);

    private static final Backoff BETWEEN_SWEEPS = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(2));

    private static final Set<String> UNDER_WAY = Set.of("PLACED", "CANCELLING");

    private static final Shop.Address HOME = new Shop.Address("Ada Lovelace", "Marktplatz 1", "Leipzig", "DE", "04109");

    private final StackProcess stack;
    private final Progress progress;
    private final IssuerTokens tokens;

    /** What shoppers were told that they ordered, over all rounds: by order, its shopper. */
    private final Map<String, String> told = new ConcurrentHashMap<>();

    /** Tortures that stack, whose data must be its own. */
    public Torture(StackProcess stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
        this.tokens = new IssuerTokens(stack.target().issuer());
    }

    /**
     * One round, to its end. Where a shopper can't go on, the round is judged by what came before that.
     *
     * @param run notes what failed
     */
    public Round round(Dose dose, LongRun run) {
        var begun = Instant.now();
        var latencies = new Latencies();
        var target = stack.target();
        try (var requests = new Requests(target.shop(), tokens, latencies, dose.atOnce(), PATIENCE)) {
            var wishes = Stalls.open(requests, dose).wishes(dose);
            // Signed in before anything fails: the issuer isn't what is tortured here.
            wishes.forEach(wish -> tokens.of(wish.shopper()));
            var tormentor = new Tormentor(stack, Ordeal.of(dose), dose.orders());
            var before = told.size();
            var round = "the round of seed %d, ".formatted(dose.seed());
            run.attempt(round + "its orders", () -> order(requests, wishes, tormentor, dose.atOnce()));
            run.attempt(round + "its end", tormentor::relent);
            var violations = run.find(round + "its verdict", List.<Violation>of(), () -> violations(findings(), run));
            return new Round(
                    dose,
                    told.size() - before,
                    tormentor.functionsKilled(),
                    tormentor.stacksKilled(),
                    latencies.sentAgain(),
                    Duration.between(begun, Instant.now()).toSeconds(),
                    violations);
        }
    }

    @Override
    public void close() {
        stack.close();
    }

    private void order(Requests requests, List<Wish> wishes, Tormentor tormentor, int atOnce) {
        try (var work = progress.begin("Orders", wishes.size())) {
            new Crew(atOnce).each(wishes, wish -> {
                order(new Shop(requests, wish.shopper()), wish);
                work.step();
                tormentor.anotherOrder();
            });
        }
    }

    private void order(Shop shop, Wish wish) {
        var quote = shop.quote(HOME, wish.lines());
        var answer = shop.place("only", Shop.orderBody(HOME, wish.lines(), quote, wish.card()));
        if (answer.status() == 201) {
            var order = ShopOrder.of(answer.body()).orderId();
            told.put(order, wish.shopper().name());
            if (wish.afterwards() == Afterwards.CANCELS) {
                shop.cancel(order);
            }
        } else if (!answer.problem().equals("sold-out")) {
            throw new IllegalStateException(
                    "An order was answered with %d %s".formatted(answer.status(), answer.body()));
        }
    }

    /** Everything stored, once nothing is under way any more, or after all patience. */
    private Findings findings() throws InterruptedException {
        var end = Instant.now().plus(TO_END);
        while (true) {
            var findings =
                    BackstageCheck.of(stack.target().backstage().orElseThrow()).findings();
            if (Instant.now().isAfter(end) || underWay(findings).isEmpty()) {
                return findings;
            }
            stack.sweep();
            BETWEEN_SWEEPS.pause(1);
        }
    }

    private List<Violation> violations(Findings findings, LongRun run) {
        var violations = new ArrayList<>(findings.violations());
        underWay(findings).stream()
                .map(order -> new Violation(
                        "all orders end", "order " + order.id(), "PAID, CANCELLED or REFUNDED", order.state()))
                .forEach(violations::add);
        var stored = findings.stored().orders().stream().map(StoredOrder::id).collect(Collectors.toSet());
        missing(told.keySet(), stored).stream()
                .map(order -> new Violation(
                        "no order is lost", "order " + order, "stored, as its shopper was told", "not there"))
                .forEach(violations::add);
        // Who was stopped by a failure didn't hear of what was stored for them.
        if (run.failures().isEmpty()) {
            missing(stored, told.keySet()).stream()
                    .map(order -> new Violation(
                            "no order is doubled", "order " + order, "its shopper to know of it", "stored"))
                    .forEach(violations::add);
        }
        return violations;
    }

    private static List<StoredOrder> underWay(Findings findings) {
        return findings.stored().orders().stream()
                .filter(order -> UNDER_WAY.contains(order.state()))
                .toList();
    }

    private static Set<String> missing(Set<String> wanted, Set<String> there) {
        var missing = new HashSet<>(wanted);
        missing.removeAll(there);
        return missing;
    }
}
