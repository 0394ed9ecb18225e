package dev.stampede.simulation.world;

import dev.stampede.checkout.cancel.CancelOrder;
import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.checkout.order.OrderRequest.Attempt;
import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.Refusal;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ShopperId;
import dev.stampede.model.order.Address;
import dev.stampede.model.order.PaymentToken;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Wants this and that, asks again when no answer comes, and changes its mind now and then. */
final class Shopper {

    /** How often one request is sent at most. */
    private static final int TRIES = 5;

    /** How often the shopper looks at the terms again and asks anew. */
    private static final int REQUESTS = 3;

    private final Shop shop;
    private final Boundary boundary;
    private final ShopperId id;
    private final Papers papers;
    private final RandomGenerator random;
    private int keys;

    /**
     * What a shopper has been given, sealed; empty for none.
     *
     * @param coupon for one order
     * @param admission to a sale
     */
    record Papers(String coupon, String admission) {

        static final Papers NONE = new Papers("", "");
    }

    Shopper(Shop shop, Boundary boundary, ShopperId id, Papers papers) {
        this.shop = shop;
        this.boundary = boundary;
        this.id = id;
        this.papers = papers;
        this.random = shop.simulation().random(id.value());
    }

    /** Goes shopping: one order after the other. */
    void shop() {
        int wishes = 1 + random.nextInt(3);
        for (int wish = 0; wish < wishes; wish++) {
            buy(basket());
            pause(Duration.ofSeconds(20));
        }
    }

    /** Mostly one line of a sale, often something else with it. */
    private Map<OfferId, Integer> basket() {
        var basket = new TreeMap<OfferId, Integer>((one, other) -> one.value().compareTo(other.value()));
        boolean ordinary = shop.scheduled().isEmpty() || random.nextBoolean();
        var wares = ordinary ? shop.wares() : shop.scheduled();
        int lines = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1;
        for (int line = 0; line < lines; line++) {
            var ware = wares.get(random.nextInt(wares.size()));
            basket.put(ware.offer().id(), 1 + random.nextInt(random.nextInt(4) == 0 ? 5 : 2));
        }
        return basket;
    }

    private void buy(Map<OfferId, Integer> basket) {
        for (int i = 0; i < REQUESTS; i++) {
            var asked = request(basket).map(Asked::new);
            if (asked.isEmpty()) {
                pause(Duration.ofSeconds(5));
                continue;
            }
            shop.asked().add(asked.get());
            if (random.nextInt(3) == 0) {
                pause(Duration.ofSeconds(20));
            }
            var answer = insist(asked.get());
            if (answer.isEmpty()) {
                return;
            }
            switch (answer.get()) {
                case Placement.Placed placed -> {
                    afterwards(asked.get());
                    return;
                }
                case Placement.Refused refused -> {
                    if (!mayHelpToAskAnew(refused.why())) {
                        return;
                    }
                }
            }
            pause(Duration.ofSeconds(5));
        }
    }

    private Optional<OrderRequest> request(Map<OfferId, Integer> basket) {
        keys++;
        var key = "key " + keys;
        return Reply.to(
                        shop.simulation(),
                        id.value() + " quote",
                        shop.surprises(),
                        () -> shop.checkout().serve(checkout -> request(checkout, basket, key)))
                .flatMap(request -> request);
    }

    private Optional<OrderRequest> request(Checkout checkout, Map<OfferId, Integer> basket, String key) {
        var offers = checkout.offers(basket.keySet());
        var quote = checkout.quote(id, Opening.DESTINATION, basket);
        if (quote.isEmpty() || offers.size() < basket.size()) {
            return Optional.empty();
        }
        var lines = basket.entrySet().stream()
                .map(line -> new OrderRequest.Line(
                        line.getKey(),
                        line.getValue(),
                        Objects.requireNonNull(offers.get(line.getKey()))
                                .terms()
                                .version()))
                .toList();
        var address = new Address(id.value(), "Hauptstraße 1", "Berlin", Opening.DESTINATION);
        return Optional.of(new OrderRequest(
                id,
                Accounts.of(shop.simulation(), id),
                key,
                lines,
                address,
                quote.get(),
                new PaymentToken("tok_visa"),
                papers.admission(),
                couponFor(basket),
                Attempt.FIRST,
                key));
    }

    /** Where something of the coupon's seller is in the basket, and now and then where it is worth nothing. */
    private String couponFor(Map<OfferId, Integer> basket) {
        var giver = shop.wares().getFirst().offer().id().seller();
        boolean fits = basket.keySet().stream().anyMatch(offer -> offer.seller().equals(giver));
        return fits || random.nextInt(10) == 0 ? papers.coupon() : "";
    }

    /** Sends the request until it is answered; after a refusal that may pass perhaps once more. */
    private Optional<Placement> insist(Asked asked) {
        Optional<Placement> answer = Optional.empty();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            answer = ask(asked, attempt == 0 && random.nextBoolean() ? Attempt.FIRST : Attempt.ANY);
            boolean again = answer.map(this::isWorthAnother).orElse(true);
            if (!again) {
                return answer;
            }
            pause(Duration.ofSeconds(3));
        }
        return answer;
    }

    private boolean isWorthAnother(Placement answer) {
        return answer instanceof Placement.Refused refused
                && (refused.why() instanceof Refusal.NotOpenYet
                        || (refused.why() instanceof Refusal.SoldOut && random.nextInt(3) == 0));
    }

    private static boolean mayHelpToAskAnew(Refusal why) {
        return why instanceof Refusal.TermsMoved
                || why instanceof Refusal.QuoteNotValid
                || why instanceof Refusal.Paused;
    }

    private Optional<Placement> ask(Asked asked, Attempt attempt) {
        long sent = shop.simulation().nanoTime();
        asked.sent(sent);
        var request = sentAs(asked.request(), attempt);
        var answer = Reply.to(
                shop.simulation(),
                id.value() + " " + request.idempotencyKey(),
                shop.surprises(),
                () -> shop.checkout().serve(checkout -> checkout.place(request)));
        answer.ifPresent(placement -> {
            shop.simulation().tell(() -> "is told " + placement);
            asked.told(new Asked.Answer(placement, sent, shop.simulation().nanoTime()));
        });
        return answer;
    }

    private OrderRequest sentAs(OrderRequest request, Attempt attempt) {
        return new OrderRequest(
                request.shopper(),
                request.account(),
                boundary.idempotencyKey(request.idempotencyKey(), () -> Long.toString(random.nextLong())),
                request.lines(),
                request.address(),
                request.shippingQuote(),
                request.paymentToken(),
                request.admission(),
                request.coupon(),
                attempt,
                request.correlationId());
    }

    private void afterwards(Asked asked) {
        if (random.nextInt(4) == 0) {
            ask(asked, Attempt.ANY);
        }
        if (random.nextInt(5) == 0) {
            // Some regret it while it is being paid.
            pause(random.nextBoolean() ? Duration.ofSeconds(3) : Duration.ofSeconds(40));
            cancel(asked);
        }
    }

    private void cancel(Asked asked) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var answer = Reply.to(
                    shop.simulation(),
                    id.value() + " cancels",
                    shop.surprises(),
                    () -> shop.checkout().serve(checkout -> checkout.cancel(id, asked.id())));
            if (answer.isPresent()) {
                if (answer.get() instanceof CancelOrder.Outcome.Cancelled) {
                    asked.toldCancelled();
                }
                return;
            }
            pause(Duration.ofSeconds(3));
        }
    }

    private void pause(Duration most) {
        shop.simulation().sleep(random.nextLong(most.toNanos()));
    }
}
