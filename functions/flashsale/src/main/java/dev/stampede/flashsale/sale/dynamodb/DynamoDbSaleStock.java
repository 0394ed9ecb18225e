package dev.stampede.flashsale.sale.dynamodb;

import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.SaleStock;
import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.Terms;
import dev.stampede.model.catalogue.dynamodb.Offers;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.TransactionOutcome;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.dynamodb.ShardChanges;
import dev.stampede.model.stock.dynamodb.Shards;
import dev.stampede.model.stock.dynamodb.StockTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Offers in the catalogue's table and their stock in its own, changed together with the sale they belong to. */
public final class DynamoDbSaleStock implements SaleStock {

    /** Where the sale stands in the transaction that sets stock aside for it. */
    private static final int SALE = 0;

    /** Where the movements stand in the transaction that moves units from one offer to the other. */
    private static final int MOVEMENT_OUT = 0;

    private final Transactions transactions;
    private final Offers offers;
    private final Shards shards;
    private final String stockTable;
    private final SaleWrites sales;
    private final SaleOfferWrites writes;

    /** Works on the tables of those names. */
    public DynamoDbSaleStock(DynamoDbClient dynamoDb, String salesTable, String catalogueTable, String stockTable) {
        this.transactions = new Transactions(dynamoDb);
        this.offers = new Offers(dynamoDb, catalogueTable);
        this.shards = new Shards(dynamoDb, stockTable);
        this.stockTable = stockTable;
        this.sales = new SaleWrites(salesTable);
        this.writes = new SaleOfferWrites(catalogueTable);
    }

    @Override
    public Map<OfferId, Offer> offers(Collection<OfferId> ids) {
        return offers.find(ids);
    }

    @Override
    public List<Shard> shards(Offer offer) {
        return shards.now(offer.id(), offer.shards());
    }

    @Override
    public List<Shard> shardsLately(Offer offer) {
        return shards.lately(offer.id(), offer.shards());
    }

    @Override
    public Attempt<SettingAside> setAside(Sale preparing, Offer offer, StockMovement opening, StockMovement out) {
        var transaction = new ArrayList<TransactWriteItem>();
        transaction.add(SALE, sales.preparing(preparing.id()));
        transaction.add(writes.add(offer));
        transaction.add(StockTable.record(stockTable, opening));
        transaction.add(StockTable.record(stockTable, out));
        sorted(opening)
                .forEach((number, units) -> transaction.add(StockTable.open(
                        stockTable, Shard.of(offer.id(), number, offer.shards(), units, offer.terms()))));
        adjust(out, transaction);
        return switch (transactions.attempt(transaction)) {
            case TransactionOutcome.Committed ignored -> new Attempt.Settled<>(SettingAside.DONE);
            case TransactionOutcome.Unsettled unsettled -> new Attempt.Overtaken<>(unsettled.cause());
            case TransactionOutcome.ConditionFailed failed ->
                failed.at(SALE).isPresent()
                        ? new Attempt.Settled<>(SettingAside.NOT_WANTED)
                        : new Attempt.Overtaken<>("units were sold, or set aside already");
        };
    }

    @Override
    public Attempt<Offer> pin(Sale read, Offer offer, Terms terms) {
        var transaction = new ArrayList<TransactWriteItem>();
        transaction.add(sales.unchanged(read));
        transaction.add(writes.pin(offer, terms));
        for (int shard = 0; shard < offer.shards(); shard++) {
            transaction.add(ShardChanges.pinWindow(stockTable, offer.id(), shard, terms));
        }
        return attempt(transaction, offer.withTerms(terms));
    }

    @Override
    public Attempt<StockMovement> move(StockMovement out, StockMovement in) {
        var transaction = new ArrayList<TransactWriteItem>();
        transaction.add(MOVEMENT_OUT, StockTable.record(stockTable, out));
        transaction.add(StockTable.record(stockTable, in));
        adjust(out, transaction);
        adjust(in, transaction);
        return switch (transactions.attempt(transaction)) {
            case TransactionOutcome.Committed ignored -> new Attempt.Settled<>(out);
            case TransactionOutcome.Unsettled unsettled -> new Attempt.Overtaken<>(unsettled.cause());
            case TransactionOutcome.ConditionFailed failed ->
                failed.at(MOVEMENT_OUT)
                        .map(StockTable.MOVEMENTS::toRecord)
                        .<Attempt<StockMovement>>map(Attempt.Settled::new)
                        .orElseGet(() -> new Attempt.Overtaken<>("units were sold or came back"));
        };
    }

    @Override
    public Attempt<Offer> split(Offer read, int newCount, StockMovement units) {
        var moved = sorted(units);
        var transaction = new ArrayList<TransactWriteItem>();
        transaction.add(writes.spread(read, newCount));
        transaction.add(StockTable.record(stockTable, units));
        for (int shard = 0; shard < read.shards(); shard++) {
            transaction.add(ShardChanges.level(stockTable, read.id(), shard, moved.getOrDefault(shard, 0L), newCount));
        }
        for (int shard = read.shards(); shard < newCount; shard++) {
            transaction.add(StockTable.open(
                    stockTable, Shard.of(read.id(), shard, newCount, moved.getOrDefault(shard, 0L), read.terms())));
        }
        return attempt(transaction, read.withShards(newCount));
    }

    @Override
    public Attempt<Offer> mergeLast(Offer read, Shard last, StockMovement units) {
        int left = read.shards() - 1;
        var transaction = new ArrayList<TransactWriteItem>();
        transaction.add(writes.spread(read, left));
        transaction.add(StockTable.record(stockTable, units));
        transaction.add(ShardChanges.close(stockTable, last));
        sorted(units)
                .headMap(last.number())
                .forEach(
                        (shard, more) -> transaction.add(ShardChanges.level(stockTable, read.id(), shard, more, left)));
        return attempt(transaction, read.withShards(left));
    }

    @Override
    public Attempt<Offer> countShards(Offer read) {
        var transaction = new ArrayList<TransactWriteItem>();
        transaction.add(writes.unchanged(read));
        for (int shard = 0; shard < read.shards(); shard++) {
            transaction.add(ShardChanges.count(stockTable, read.id(), shard, read.shards()));
        }
        return attempt(transaction, read);
    }

    private Attempt<Offer> attempt(List<TransactWriteItem> transaction, Offer after) {
        return switch (transactions.attempt(transaction)) {
            case TransactionOutcome.Committed ignored -> new Attempt.Settled<>(after);
            case TransactionOutcome.Unsettled unsettled -> new Attempt.Overtaken<>(unsettled.cause());
            case TransactionOutcome.ConditionFailed ignored ->
                new Attempt.Overtaken<>("the sale, its offer or its stock has changed");
        };
    }

    private void adjust(StockMovement movement, List<TransactWriteItem> transaction) {
        sorted(movement)
                .forEach((shard, units) ->
                        transaction.add(StockTable.adjust(stockTable, movement.offer(), shard, units)));
    }

    private static SortedMap<Integer, Long> sorted(StockMovement movement) {
        return new TreeMap<>(movement.unitsByShard());
    }
}
