package dev.stampede.selling.stock.dynamodb;

import dev.stampede.model.catalogue.dynamodb.Offers;
import dev.stampede.model.dynamodb.TransactionOutcome;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.dynamodb.Shards;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.selling.stock.Recording;
import dev.stampede.selling.stock.StockBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Shards and movements in the stock's table; the catalogue's says how many shards an offer has. */
public final class DynamoDbStockBook implements StockBook {

    /** Where the movement stands in its transaction. */
    private static final int MOVEMENT = 0;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final Offers offers;
    private final Shards shards;
    private final String stockTable;

    /** Keeps stock in the table of that name, of the offers in the other. */
    public DynamoDbStockBook(DynamoDbClient dynamoDb, String catalogueTable, String stockTable) {
        this.dynamoDb = dynamoDb;
        this.transactions = new Transactions(dynamoDb);
        this.offers = new Offers(dynamoDb, catalogueTable);
        this.shards = new Shards(dynamoDb, stockTable);
        this.stockTable = stockTable;
    }

    @Override
    public List<Shard> shards(OfferId id) {
        return Optional.ofNullable(offers.find(List.of(id)).get(id))
                .map(offer -> shards.now(id, offer.shards()))
                .orElse(List.of());
    }

    @Override
    public Optional<StockMovement> movement(String id) {
        var answer = dynamoDb.getItem(
                get -> get.tableName(stockTable).key(StockTable.movementKey(id)).consistentRead(true));
        return answer.hasItem() ? Optional.of(StockTable.MOVEMENTS.toRecord(answer.item())) : Optional.empty();
    }

    @Override
    public Recording recordAsRead(StockMovement movement, List<Shard> read) {
        var units = movement.unitsByShard();
        return record(
                movement,
                read.stream()
                        .map(shard -> Optional.ofNullable(units.get(shard.number()))
                                .map(more -> StockTable.set(stockTable, shard, shard.available() + more))
                                .orElseGet(() -> StockTable.unmoved(stockTable, shard))));
    }

    @Override
    public Recording record(StockMovement movement) {
        return record(
                movement,
                movement.unitsByShard().entrySet().stream()
                        .map(moved ->
                                StockTable.adjust(stockTable, movement.offer(), moved.getKey(), moved.getValue())));
    }

    private Recording record(StockMovement movement, Stream<TransactWriteItem> shardWrites) {
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(MOVEMENT, StockTable.record(stockTable, movement));
        shardWrites.forEach(writes::add);
        return switch (transactions.attempt(writes)) {
            case TransactionOutcome.Committed ignored -> new Recording.Recorded();
            case TransactionOutcome.Unsettled unsettled -> new Recording.Overtaken(unsettled.cause());
            case TransactionOutcome.ConditionFailed failed ->
                failed.at(MOVEMENT)
                        .map(StockTable.MOVEMENTS::toRecord)
                        .<Recording>map(Recording.AlreadyRecorded::new)
                        .orElseGet(() -> new Recording.Overtaken("units were sold or moved"));
        };
    }
}
