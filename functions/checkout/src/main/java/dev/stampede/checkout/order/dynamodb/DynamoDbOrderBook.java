package dev.stampede.checkout.order.dynamodb;

import dev.stampede.checkout.order.HomeShard;
import dev.stampede.checkout.order.KnownOffers;
import dev.stampede.checkout.order.OrderBook;
import dev.stampede.checkout.order.OrderTerms.Agreed;
import dev.stampede.checkout.order.Placement;
import dev.stampede.checkout.order.Refusal;
import dev.stampede.checkout.order.ShardPlan;
import dev.stampede.checkout.order.SoldOutMemory;
import dev.stampede.model.dynamodb.Retries;
import dev.stampede.model.dynamodb.StoreBusy;
import dev.stampede.model.dynamodb.TransactionOutcome.ConditionFailed;
import dev.stampede.model.dynamodb.TransactionOutcome.Unsettled;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderLine;
import dev.stampede.model.order.dynamodb.OrderSchemas;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.model.order.dynamodb.ReservedOrders;
import dev.stampede.model.order.dynamodb.TransactionRoom;
import dev.stampede.model.stock.dynamodb.Reservations;
import dev.stampede.model.stock.dynamodb.Shards;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Records an order and takes its stock, all or nothing. In a sale's rush that goes by the {@link SaleLane}; everything
 * else is one transaction: one round trip when the home shards have the units and nobody is in the way. The order's own
 * condition comes first in it, so that whatever else fails, an order that already stands is the answer, and a try from
 * any shard is safe after a try that may have succeeded.
 */
public final class DynamoDbOrderBook implements OrderBook {

    /** How often a plan is made again because others took the units in between. */
    private static final int MAX_PLANS = 8;

    private final Retries retries;
    private final Orders orders;
    private final ShortShards shortShards;
    private final SaleLane saleLane;
    private final ReservedOrders reserved;
    private final HomeShard home;
    private final Supplier<String> attempts;
    private final Settings settings;

    /**
     * What deployment decides.
     *
     * @param ordersTable the orders' table
     * @param stockTable the stock's table
     * @param resendAfter how long a placed order may rest before the sweeper looks after it
     */
    public record Settings(String ordersTable, String stockTable, Duration resendAfter) {}

    /**
     * Works with these.
     *
     * @param attempts names a try to place an order: a new name each time, unique among all tries of an order
     */
    public DynamoDbOrderBook(
            DynamoDbClient dynamoDb,
            Retries retries,
            KnownOffers catalogue,
            SoldOutMemory soldOut,
            HomeShard home,
            Supplier<String> attempts,
            Settings settings) {
        this.retries = retries;
        this.orders = new Orders(dynamoDb, settings.ordersTable());
        this.shortShards = new ShortShards(new Shards(dynamoDb, settings.stockTable()), catalogue, soldOut);
        this.reserved = new ReservedOrders(dynamoDb, settings.ordersTable(), settings.stockTable());
        this.home = home;
        this.attempts = attempts;
        this.settings = settings;
        var reservations = new Reservations(dynamoDb, settings.stockTable());
        var settled = new SettledNotes();
        this.saleLane = new SaleLane(
                new ReserveUnits(retries, reservations, home, shortShards, catalogue, settled, attempts),
                retries,
                reservations,
                settled,
                reserved,
                settings.resendAfter());
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return orders.find(id);
    }

    @Override
    public Placement placeOnce(Agreed agreed) {
        var plans = homePlans(agreed);
        if (SaleLane.takes(agreed)) {
            switch (saleLane.place(agreed)) {
                case SaleLane.Result.Answered answered -> {
                    return answered.placement();
                }
                case SaleLane.Result.Scattered scattered -> plans.replaceAll((offer, plan) -> scattered.plan());
            }
        }
        return transact(agreed, plans);
    }

    /** Gives its tries up before it says no, if one of them got no answer: it may still arrive. */
    private Placement transact(Agreed unnamed, Map<OfferId, ShardPlan> plans) {
        var agreed = new Agreed(unnamed.order().withAttempt(attempts.get()), unnamed.offers());
        var unheard = new AtomicBoolean();
        try {
            var placement = transact(agreed, plans, unsettled -> unheard.compareAndSet(false, unsettled.unheard()));
            return placement instanceof Placement.Refused && unheard.get()
                    ? givenUp(agreed.order()).orElse(placement)
                    : placement;
        } catch (StoreBusy busy) {
            if (!unheard.get()) {
                throw busy;
            }
            return givenUp(agreed.order()).orElseThrow(() -> busy);
        }
    }

    private Optional<Placement> givenUp(Order order) {
        try {
            return reserved.giveUp(order.id(), order.attempt(), order.placedAt())
                    .map(standing -> Placement.standing(order.fingerprint(), standing));
        } catch (SdkException e) {
            throw new StoreBusy(order.id().value(), "a try without an answer could not be given up", e);
        }
    }

    private Placement transact(Agreed agreed, Map<OfferId, ShardPlan> plans, Consumer<Unsettled> listener) {
        for (int plan = 0; plan < MAX_PLANS; plan++) {
            var attempt = new OrderAttempt(agreed, plans, settings);
            var outcome = retries.untilSettled(agreed.order().id().value(), attempt::writes, listener);
            if (!(outcome instanceof ConditionFailed failed)) {
                return new Placement.Placed(attempt.order());
            }
            var answer = answer(agreed, failed, attempt, plans);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new StoreBusy(agreed.order().id().value(), "others kept taking the units first");
    }

    private Map<OfferId, ShardPlan> homePlans(Agreed agreed) {
        var plans = new HashMap<OfferId, ShardPlan>();
        for (var line : agreed.order().lines()) {
            int count = shardsOf(agreed, line);
            plans.put(line.offer(), new ShardPlan.Hop(home.of(line.offer(), count), count, line.quantity()));
        }
        return plans;
    }

    /** What the failed conditions mean; empty when the plans were changed and are worth another try. */
    private Optional<Placement> answer(
            Agreed agreed, ConditionFailed failed, OrderAttempt attempt, Map<OfferId, ShardPlan> plans) {
        var standing = attempt.standing(failed);
        if (standing.isPresent()) {
            return Optional.of(standing(agreed.order(), standing.get()));
        }
        var notAllowed = attempt.notAllowed(failed);
        if (!notAllowed.isEmpty()) {
            return Optional.of(new Placement.Refused(NotAllowed.of(agreed.order(), notAllowed)));
        }
        for (var line : attempt.refusedLines(failed)) {
            switch (shortShards.of(agreed, line, attempt.refusingShards(failed, line), room(agreed, line, plans))) {
                case ShortShards.Meaning.Refused refused -> {
                    return Optional.of(new Placement.Refused(refused.why()));
                }
                case ShortShards.Meaning.Elsewhere elsewhere -> plans.put(line.offer(), elsewhere.plan());
            }
        }
        return Optional.empty();
    }

    /** Without an order in it, the item says that too many tries under its key were given up: this one wasn't. */
    private static Placement standing(Order wanted, Map<String, AttributeValue> item) {
        return OrderSchemas.isOrder(item)
                ? Placement.standing(wanted.fingerprint(), OrderSchemas.ORDERS.toRecord(item))
                : new Placement.Refused(new Refusal.KeyUsedUp(wanted.id()));
    }

    /** Over how many shards the line may lie beside the others. */
    private static int room(Agreed agreed, OrderLine line, Map<OfferId, ShardPlan> plans) {
        int others = plans.entrySet().stream()
                .filter(plan -> !plan.getKey().equals(line.offer()))
                .mapToInt(plan -> plan.getValue().width())
                .sum();
        return TransactionRoom.shards(agreed.order()) - others;
    }

    private static int shardsOf(Agreed agreed, OrderLine line) {
        return Objects.requireNonNull(agreed.offers().get(line.offer())).shards();
    }
}
