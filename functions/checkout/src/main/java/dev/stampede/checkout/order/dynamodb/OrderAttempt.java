package dev.stampede.checkout.order.dynamodb;

import dev.stampede.checkout.order.OrderTerms.Agreed;
import dev.stampede.checkout.order.ShardPlan;
import dev.stampede.model.dynamodb.TransactionOutcome.ConditionFailed;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.order.Order;
import dev.stampede.model.order.OrderLine;
import dev.stampede.model.order.dynamodb.Allowances;
import dev.stampede.model.order.dynamodb.OrderWrites;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.dynamodb.StockTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The tries of one plan: the order's write first, then a write for each shard taken from. */
final class OrderAttempt {

    private final Agreed agreed;
    private final Map<OfferId, ShardPlan> plans;
    private final DynamoDbOrderBook.Settings settings;
    private Order order;
    private List<Take> takes = List.of();

    OrderAttempt(Agreed agreed, Map<OfferId, ShardPlan> plans, DynamoDbOrderBook.Settings settings) {
        this.agreed = agreed;
        this.plans = plans;
        this.settings = settings;
        this.order = agreed.order();
    }

    private record Take(OrderLine line, int shard, long units) {}

    /** The order as the last try would have recorded it. */
    Order order() {
        return order;
    }

    /** The transaction of that try. */
    List<TransactWriteItem> writes(int attempt) {
        order = agreed.order()
                .withLines(agreed.order().lines().stream()
                        .map(line -> line.takenFrom(
                                Objects.requireNonNull(plans.get(line.offer())).units(attempt)))
                        .toList());
        takes = order.lines().stream()
                .flatMap(line -> line.takenFrom().entrySet().stream()
                        .map(shard -> new Take(line, shard.getKey(), shard.getValue())))
                .toList();
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(OrderWrites.place(
                settings.ordersTable(), order, order.placedAt().plus(settings.resendAfter())));
        takes.forEach(take -> writes.add(take(take)));
        Allowances.use(settings.stockTable(), order).forEach(writes::add);
        return writes;
    }

    /** The order that already stands, if that is what the last try found. */
    Optional<Map<String, AttributeValue>> standing(ConditionFailed failed) {
        return failed.at(0);
    }

    /** The allowances that the last try would have passed, by their places in {@link Allowances#use}. */
    Map<Integer, Map<String, AttributeValue>> notAllowed(ConditionFailed failed) {
        var found = new TreeMap<Integer, Map<String, AttributeValue>>();
        failed.found().forEach((write, item) -> {
            if (write > takes.size()) {
                found.put(write - takes.size() - 1, item);
            }
        });
        return found;
    }

    /** The lines that a shard of the last try refused. */
    List<OrderLine> refusedLines(ConditionFailed failed) {
        return order.lines().stream()
                .filter(line -> !items(failed, line).isEmpty())
                .toList();
    }

    /** The shards that refused the line, as they stood; none when they don't exist. */
    List<Shard> refusingShards(ConditionFailed failed, OrderLine line) {
        return items(failed, line).stream()
                .filter(item -> !item.isEmpty())
                .map(StockTable.SHARDS::toRecord)
                .toList();
    }

    private List<Map<String, AttributeValue>> items(ConditionFailed failed, OrderLine line) {
        return IntStream.range(0, takes.size())
                .filter(take -> takes.get(take).line().equals(line))
                .mapToObj(take -> failed.at(take + 1))
                .flatMap(Optional::stream)
                .toList();
    }

    private TransactWriteItem take(Take take) {
        var line = take.line();
        return StockTable.take(
                settings.stockTable(), line.offer(), take.shard(), take.units(), line.termsVersion(), order.placedAt());
    }
}
