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
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderLine;
import dev.stampede.model.order.dynamodb.OrderSchemas;
import dev.stampede.model.order.dynamodb.Orders;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.dynamodb.Shards;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Records an order and takes its stock in one transaction: one round trip when the home shards have the units and
 * nobody is in the way. The order's own condition comes first in it, so that whatever else fails, an order that already
 * stands is the answer, and a try from any shard is safe after a try that may have succeeded.
 */
public final class DynamoDbOrderBook implements OrderBook {

    /** How often a plan is made again because others took the units in between. */
    private static final int MAX_PLANS = 8;

    private final Retries retries;
    private final Orders orders;
    private final Shards shards;
    private final KnownOffers catalogue;
    private final SoldOutMemory soldOut;
    private final HomeShard home;
    private final Settings settings;

    /**
     * What deployment decides.
     *
     * @param ordersTable the orders' table
     * @param stockTable the stock's table
     * @param resendAfter how long a placed order may rest before the sweeper looks after it
     */
    public record Settings(String ordersTable, String stockTable, Duration resendAfter) {}

    /** Works with these. */
    public DynamoDbOrderBook(
            Retries retries,
            Orders orders,
            Shards shards,
            KnownOffers catalogue,
            SoldOutMemory soldOut,
            HomeShard home,
            Settings settings) {
        this.retries = retries;
        this.orders = orders;
        this.shards = shards;
        this.catalogue = catalogue;
        this.soldOut = soldOut;
        this.home = home;
        this.settings = settings;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return orders.find(id);
    }

    @Override
    public Placement placeOnce(Agreed agreed) {
        var plans = homePlans(agreed);
        for (int plan = 0; plan < MAX_PLANS; plan++) {
            var attempt = new OrderAttempt(agreed, plans, settings);
            var outcome = retries.untilSettled(agreed.order().id().value(), attempt::writes);
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
            return Optional.of(standing(agreed.order(), OrderSchemas.ORDERS.toRecord(standing.get())));
        }
        for (var line : attempt.refusedLines(failed)) {
            var refusal = refusal(agreed, line, attempt.refusingShards(failed, line), plans);
            if (refusal.isPresent()) {
                return refusal.map(Placement.Refused::new);
            }
        }
        return Optional.empty();
    }

    private static Placement standing(Order wanted, Order standing) {
        return standing.fingerprint().equals(wanted.fingerprint())
                ? new Placement.Placed(standing)
                : new Placement.Refused(new Refusal.KeyReused(standing.id()));
    }

    private Optional<Refusal> refusal(Agreed agreed, OrderLine line, List<Shard> found, Map<OfferId, ShardPlan> plans) {
        var now = agreed.order().placedAt();
        var otherTerms = found.isEmpty()
                || found.stream()
                        .anyMatch(shard -> shard.termsVersion() != line.termsVersion()
                                || now.isBefore(shard.opensAt())
                                || now.isAfter(shard.closesAt()));
        if (otherTerms) {
            catalogue.forget(List.of(line.offer()));
            return Optional.of(movedTerms(line));
        }
        int count = shardsOf(agreed, line);
        var held = count == 1 ? found : shards.now(line.offer(), count);
        var sweep = ShardPlan.Sweep.over(held, line.quantity());
        if (sweep.isPresent()) {
            plans.put(line.offer(), sweep.get());
            return Optional.empty();
        }
        long available = held.stream().mapToLong(Shard::available).sum();
        if (available == 0) {
            soldOut.remember(line.offer());
        }
        return Optional.of(new Refusal.SoldOut(line.offer(), available));
    }

    private Refusal movedTerms(OrderLine line) {
        var offer = catalogue.find(List.of(line.offer())).get(line.offer());
        return offer == null ? new Refusal.UnknownOffer(line.offer()) : new Refusal.TermsMoved(List.of(offer));
    }

    private static int shardsOf(Agreed agreed, OrderLine line) {
        return Objects.requireNonNull(agreed.offers().get(line.offer())).shards();
    }
}
