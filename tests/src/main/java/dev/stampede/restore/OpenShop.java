package dev.stampede.restore;

import dev.stampede.client.Account;
import dev.stampede.client.Answer;
import dev.stampede.client.Backoff;
import dev.stampede.client.Crew;
import dev.stampede.client.IssuerTokens;
import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.client.SellerDesk;
import dev.stampede.client.Shop;
import dev.stampede.client.ShopOrder;
import dev.stampede.target.Home;
import dev.stampede.target.OwnStack;
import dev.stampede.target.PaymentControl;
import dev.stampede.target.StackData;
import dev.stampede.target.Target.Backstage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** A marketplace of the drill's own that is open, and what is done in it. */
final class OpenShop implements AutoCloseable {

    /** Orders are sent again soon, so that a drill is short, and no hold runs out during it. */
    private static final Map<String, String> SETTINGS = Map.of("PAYMENT_HOLD", "PT1H", "RESEND_AFTER", "PT2S");

    private static final int AT_ONCE = 8;

    /** Longer than a message takes that comes back once. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Backoff BETWEEN_LOOKS = new Backoff(Duration.ofMillis(500), Duration.ofMillis(800));

    /** The stream brings most orders on: the sweeper is for the others. */
    private static final int LOOKS_BETWEEN_SWEEPS = 3;

    private static final Shop.Address HOME = new Shop.Address("Ada Lovelace", "Marktplatz 1", "Leipzig", "DE", "04109");

    private final OwnStack stack;
    private final Requests requests;

    private OpenShop(OwnStack stack) {
        this.stack = stack;
        var target = stack.target();
        this.requests = new Requests(target.shop(), new IssuerTokens(target.issuer()), new Latencies(), AT_ONCE);
    }

    /** Opens it on that data. */
    static OpenShop on(Home home, StackData data) {
        return new OpenShop(OwnStack.start(home, OwnStack.Settings.keeping(data.directory(), SETTINGS)));
    }

    Requests requests() {
        return requests;
    }

    Backstage backstage() {
        return stack.backstage();
    }

    PaymentControl payments() {
        return new PaymentControl(backstage().paymentSimulator());
    }

    /** Does that for each of them, some at once. */
    static <T> void each(List<T> work, Consumer<T> action) {
        new Crew(AT_ONCE).each(work, action);
    }

    /**
     * Places an order.
     *
     * @throws IllegalStateException when it isn't taken
     */
    ShopOrder place(Account shopper, List<Shop.Line> lines, String paymentToken) {
        var shop = new Shop(requests, shopper);
        var body = Shop.orderBody(HOME, lines, shop.quote(HOME, lines), paymentToken);
        return ShopOrder.of(done("An order", shop.place("only", body)).body());
    }

    /** Has its shopper cancel it. */
    void cancel(Told told) {
        done("Cancelling", new Shop(requests, told.shopper()).cancel(told.orderId()));
    }

    /** Has a seller move a parcel. */
    void move(Account seller, Told told, String step) {
        var tracking = step.equals("SHIPPED") ? "DRILL-1" : "";
        done("A parcel", new SellerDesk(requests, seller).move(told.orderId(), step, tracking));
    }

    /** The order as its shopper is told now. */
    ShopOrder now(Told told) {
        return new Shop(requests, told.shopper()).order(told.orderId());
    }

    /**
     * Sweeps, and looks at the orders, until so many of them are where they are to be.
     *
     * @return those that still aren't
     */
    List<Told> await(List<Told> orders, Function<Told, String> wanted, int enough) {
        var end = Instant.now().plus(PATIENCE);
        var waiting = orders;
        for (int looks = 1; ; looks++) {
            waiting = waiting.stream()
                    .filter(told -> !now(told).state().equals(wanted.apply(told)))
                    .toList();
            if (orders.size() - waiting.size() >= enough || Instant.now().isAfter(end)) {
                return waiting;
            }
            if (looks % LOOKS_BETWEEN_SWEEPS == 0) {
                stack.sweep();
            }
            BETWEEN_LOOKS.pause(looks);
        }
    }

    /**
     * Waits until all are there.
     *
     * @throws IllegalStateException when they don't come there
     */
    void awaitAll(List<Told> orders, Function<Told, String> wanted) {
        var late = await(orders, wanted, orders.size());
        if (!late.isEmpty()) {
            var first = late.getFirst();
            throw new IllegalStateException("%d orders didn't get there in %s: %s is %s, not %s"
                    .formatted(
                            late.size(), PATIENCE, first.orderId(), now(first).state(), wanted.apply(first)));
        }
    }

    @Override
    public void close() {
        requests.close();
        stack.close();
    }

    private static Answer done(String what, Answer answer) {
        if (!answer.ok()) {
            throw new IllegalStateException(
                    "%s was answered with %d %s".formatted(what, answer.status(), answer.body()));
        }
        return answer;
    }
}
