package dev.stampede.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stampede.api.DocumentedAnswers;
import dev.stampede.client.Account;
import dev.stampede.client.Answer;
import dev.stampede.client.Call;
import dev.stampede.client.Latencies;
import dev.stampede.client.Requests;
import dev.stampede.client.Shop;
import dev.stampede.client.ShopOrder;
import dev.stampede.client.Tokens;
import dev.stampede.deployed.lambda.DeployedFunctions;
import dev.stampede.target.Capability;
import dev.stampede.target.DatabaseWatch;
import dev.stampede.target.Deployment;
import dev.stampede.target.FlagControl;
import dev.stampede.target.Home;
import dev.stampede.target.OwnStack;
import dev.stampede.target.PaymentControl;
import dev.stampede.target.Target;
import dev.stampede.target.Target.Backstage;
import dev.stampede.target.TargetFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The marketplace under test. */
public final class Market implements AutoCloseable {

    /** Short, so that a test can outwait it; long enough for the outage that another test makes. */
    static final Duration PAYMENT_HOLD = Duration.ofSeconds(45);

    private static final Duration RESEND_AFTER = Duration.ofSeconds(2);

    /** Short, so that no test waits long for a flag to be known. */
    private static final Duration FLAGS_READ_EVERY = Duration.ofSeconds(1);

    private static final int AT_ONCE = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What one request after the other gets through in a minute on an emulator, with room. */
    private static final int SHOPPERS_FOR_EACH_AT_ONCE = 100;

    private final Target target;
    private final Optional<OwnStack> own;
    private final Tokens tokens;
    private final Requests requests;
    private final WatchedAnswers answers = new WatchedAnswers(DocumentedAnswers.of(Home.here()));

    private Market(Target target, Optional<OwnStack> own) {
        this.target = target;
        this.own = own;
        this.tokens = target.tokens();
        int atOnce = target.deployment().map(Deployment::requestsAtOnce).orElse(AT_ONCE);
        this.requests = requests(atOnce, PATIENCE);
    }

    /**
     * The one that the file of the system property {@code stampede.target} tells of, or that the properties
     * {@code stampede.url} and {@code stampede.issuer} name, or one of our own.
     */
    static Market open() {
        var told = Optional.ofNullable(System.getProperty("stampede.target"));
        if (told.isPresent()) {
            var file = new TargetFile(Path.of(told.get()));
            return new Market(
                    file.read().orElseThrow(() -> new IllegalStateException(told.get() + " isn't there")),
                    Optional.empty());
        }
        var url = Optional.ofNullable(System.getProperty("stampede.url"));
        var issuer = Optional.ofNullable(System.getProperty("stampede.issuer"));
        if (url.isPresent()) {
            var shop = URI.create(url.get());
            var left = Home.here().running().at(shop);
            var from = issuer.map(URI::create)
                    .or(() -> left.map(Target::issuer))
                    .orElseThrow(() -> new IllegalStateException("-Dstampede.issuer is missing"));
            return new Market(Target.embedded(shop, from, left.flatMap(Target::backstage)), Optional.empty());
        }
        var settings = OwnStack.Settings.watched(Map.of(
                "PAYMENT_HOLD", PAYMENT_HOLD.toString(),
                "RESEND_AFTER", RESEND_AFTER.toString(),
                "FLAGS_READ_EVERY", FLAGS_READ_EVERY.toString()));
        var own = OwnStack.start(Home.here(), settings);
        return new Market(own.target(), Optional.of(own));
    }

    /** Where it answers. */
    public Target target() {
        return target;
    }

    Requests requests() {
        return requests;
    }

    /** Further requests, so many at once, each sent again for so long; whoever asks for them closes them. */
    public Requests requests(int atOnce, Duration patience) {
        return new Requests(target.shop(), tokens, new Latencies(), atOnce, patience, answers);
    }

    /** Is shown every answer. */
    public WatchedAnswers answers() {
        return answers;
    }

    /** Signs accounts in. */
    public Tokens tokens() {
        return tokens;
    }

    /** Whether the target has got that. */
    boolean has(Capability capability) {
        return target.deployment()
                .map(deployment -> !deployment.lacks().contains(capability))
                .orElse(true);
    }

    /** Skips the test where the target hasn't got that. */
    public void needs(Capability capability) {
        target.deployment()
                .ifPresent(deployment -> assumeTrue(
                        !deployment.lacks().contains(capability),
                        "%s has no %s".formatted(deployment.name(), capability.thing())));
    }

    /** Skips a test that floods what it is run on. */
    void mayBeFlooded() {
        target.deployment().ifPresent(deployment -> assumeTrue(false, deployment.name() + " isn't to be flooded"));
    }

    /**
     * So many shoppers as are wanted, or as a deployment answers within a test's patience: an emulator takes a few
     * requests at a time.
     */
    int crowd(int wanted) {
        return target.deployment()
                .map(deployment -> Math.min(wanted, deployment.requestsAtOnce() * SHOPPERS_FOR_EACH_AT_ONCE))
                .orElse(wanted);
    }

    /** Skips a test that says what is known of its accounts where a user pool knows that by itself. */
    void saysWhatIsKnownOfAccounts() {
        assumeTrue(
                target.deployment().flatMap(Deployment::userPool).isEmpty(),
                "what is known of accounts is for this target's user pool to say");
    }

    /** Skips a test with a thousand shoppers where each would be an account in a user pool, which are paid for. */
    void hasAccountsForAll() {
        assumeTrue(
                target.deployment().flatMap(Deployment::userPool).isEmpty(),
                "a thousand shoppers would be a thousand accounts in this target's user pool");
    }

    /** Where the functions' logs are; a test that needs them is skipped where they are elsewhere. */
    public Path logs() {
        var logs = backstage().logs();
        assumeTrue(logs.isPresent(), "the logs of this target's functions aren't on this machine");
        return Path.of(logs.orElseThrow());
    }

    Answer once(Call call) {
        return requests.once(call);
    }

    /** What shoppers never see; a test that needs it is skipped where it can't be seen. */
    Backstage backstage() {
        assumeTrue(target.backstage().isPresent(), "the tables of this target can't be seen");
        return target.backstage().orElseThrow();
    }

    /** How well the payment simulator is. */
    PaymentControl payments() {
        var simulator = backstage().payments();
        assumeTrue(simulator.isPresent(), "payments go to the sandbox here, which nothing can make ill");
        return new PaymentControl(simulator.orElseThrow());
    }

    /** The feature flags; a test that needs them is skipped where they can't be turned. */
    FlagControl flags() {
        var flags = backstage().flags();
        assumeTrue(flags.isPresent(), "the feature flags of this target can't be turned");
        return new FlagControl(flags.orElseThrow());
    }

    /** What functions ask of the database; a test that needs it is skipped where nobody watches. */
    DatabaseWatch database() {
        var edge = backstage().databaseEdge();
        assumeTrue(edge.isPresent(), "nobody watches what this target's functions ask of the database");
        return new DatabaseWatch(edge.orElseThrow());
    }

    /** The stack in this process; a test that needs it is skipped where the target is another. */
    OwnStack stack() {
        assumeTrue(own.isPresent(), "this target runs in another process");
        return own.orElseThrow();
    }

    /** Has the sweeper run now where we can; elsewhere it runs within a minute by itself. */
    public void sweep() {
        own.ifPresent(OwnStack::sweep);
        target.deployment().ifPresent(deployment -> DeployedFunctions.runScheduled(deployment, Deployment.SWEEPER));
    }

    /** Has sales looked after now where we can; elsewhere that happens within a minute by itself. */
    public void tendSales() {
        own.ifPresent(OwnStack::tendSales);
        target.deployment()
                .ifPresent(deployment -> DeployedFunctions.runScheduled(deployment, Deployment.SALE_SWEEPER));
    }

    /** Makes sure that there is something to buy. */
    public ForSale sellSomething() {
        var stall = Stall.with(this, 100);
        return new ForSale(stall.seller(), stall.category(), stall.productId(), stall.units(1));
    }

    /**
     * Something that can be bought.
     *
     * @param seller who sells it
     * @param category where it is listed
     * @param productId what it is
     * @param line one unit
     */
    public record ForSale(Account seller, String category, String productId, Shop.Line line) {}

    /** A shopper whom nobody has seen before. */
    Account newShopper() {
        return Account.shopper("shopper-" + UUID.randomUUID());
    }

    /** The order as its shopper sees it now. */
    ShopOrder order(Account shopper, String orderId) {
        return new Shop(requests, shopper).order(orderId);
    }

    /** How many units of an offer are free, as shoppers are told. */
    long available(String offerId) {
        return requests.body(Call.get("availability", "/v1/offers/%s/availability".formatted(offerId)))
                .path("available")
                .longValue();
    }

    @Override
    public void close() {
        requests.close();
        tokens.close();
        own.ifPresent(OwnStack::close);
    }
}
