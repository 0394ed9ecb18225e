package dev.stampede.model.order.dynamodb;

import dev.stampede.model.dynamodb.TransactionOutcome.ConditionFailed;
import dev.stampede.model.id.DerivedId;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.order.Order;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.StockMovement.Kind;
import dev.stampede.model.stock.dynamodb.StockTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes that give back what an order took: its units to their shards, and what it used of its shopper's
 * allowances.
 *
 * @param order whose they are
 * @param stockTable where they go
 * @param now when
 * @param returns shard by shard, the units on their way back
 */
record UnitsBack(Order order, String stockTable, Instant now, List<Return> returns) {

    /** Where units go that came from a shard which is no more. */
    private static final int FIRST_SHARD = 0;

    /** Units on their way from the shard that they were taken from to the shard that they go to. */
    private record Return(OfferId offer, int from, int to, long units) {}

    static UnitsBack of(Order order, String stockTable, Instant now) {
        var returns = order.lines().stream()
                .flatMap(line -> line.takenFrom().entrySet().stream()
                        .map(taken -> new Return(line.offer(), taken.getKey(), taken.getKey(), taken.getValue())))
                .toList();
        return new UnitsBack(order, stockTable, now, returns);
    }

    /** These writes after others. */
    List<TransactWriteItem> with(List<TransactWriteItem> others) {
        var writes = new ArrayList<>(others);
        arrivals()
                .forEach((shard, units) ->
                        writes.add(StockTable.putBack(stockTable, shard.offer(), shard.number(), units)));
        returns.stream().filter(back -> back.from() != back.to()).forEach(back -> writes.add(redirection(back)));
        Allowances.giveBack(stockTable, order).forEach(writes::add);
        return writes;
    }

    /** Whether nothing was wrong but that shards are no more. */
    boolean onlyShardsMissing(ConditionFailed failed, int others) {
        return failed.found().entrySet().stream()
                .allMatch(found -> found.getKey() >= others
                        && found.getKey() < others + arrivals().size()
                        && found.getValue().isEmpty());
    }

    /** The same, but to the first shard of their offer where the shard that they came from is no more. */
    UnitsBack aroundMissing(ConditionFailed failed, int others) {
        var shards = List.copyOf(arrivals().keySet());
        var missing = IntStream.range(0, shards.size())
                .filter(shard -> failed.at(others + shard).isPresent())
                .mapToObj(shards::get)
                .toList();
        var around = returns.stream()
                .map(back -> missing.contains(new Destination(back.offer(), back.to()))
                        ? new Return(back.offer(), back.from(), FIRST_SHARD, back.units())
                        : back)
                .toList();
        return new UnitsBack(order, stockTable, now, around);
    }

    private record Destination(OfferId offer, int number) {}

    /** One write for each shard, however many ways lead to it. */
    private Map<Destination, Long> arrivals() {
        var arrivals = new LinkedHashMap<Destination, Long>();
        returns.forEach(back -> arrivals.merge(new Destination(back.offer(), back.to()), back.units(), Long::sum));
        return arrivals;
    }

    private TransactWriteItem redirection(Return back) {
        var units = new TreeMap<Integer, Long>(Map.of(back.from(), -back.units(), back.to(), back.units()));
        var id = DerivedId.of("redirected", order.id().value(), back.offer().value(), Integer.toString(back.from()));
        return StockTable.record(
                stockTable,
                new StockMovement(
                        id, Kind.REDIRECTION, back.offer(), units, "its shard was merged with others", "", now));
    }
}
