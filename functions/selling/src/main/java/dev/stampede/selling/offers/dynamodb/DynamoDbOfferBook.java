package dev.stampede.selling.offers.dynamodb;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.model.catalogue.StockLevel;
import dev.stampede.model.catalogue.StockedOffer;
import dev.stampede.model.catalogue.dynamodb.CatalogueTable;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.Page;
import dev.stampede.model.dynamodb.PageCursor;
import dev.stampede.model.dynamodb.TransactionOutcome;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.ProductId;
import dev.stampede.model.id.SellerId;
import dev.stampede.model.stock.Shard;
import dev.stampede.model.stock.StockMovement;
import dev.stampede.model.stock.dynamodb.StockTable;
import dev.stampede.selling.offers.ListedProduct;
import dev.stampede.selling.offers.OfferBook;
import dev.stampede.selling.offers.Publication;
import dev.stampede.selling.offers.TermsEntry;
import dev.stampede.selling.offers.TermsOutcome;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Offers in the catalogue's table, with their stock in its own. */
public final class DynamoDbOfferBook implements OfferBook {

    private static final PageCursor SELLER_CURSOR = PageCursor.over(CatalogueTable.PRODUCT_ID, CatalogueTable.ITEM);
    private static final PageCursor HISTORY_CURSOR = PageCursor.over(CatalogueTable.PRODUCT_ID, CatalogueTable.ITEM);

    /** Where the opening movement stands in the transaction that publishes an offer. */
    private static final int OPENING = 0;

    /** Where the offer stands in the transaction that publishes it. */
    private static final int OFFER = 1;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String catalogueTable;
    private final String stockTable;
    private final OfferWrites writes;

    /** Keeps offers and their stock in the tables of those names. */
    public DynamoDbOfferBook(DynamoDbClient dynamoDb, String catalogueTable, String stockTable) {
        this.dynamoDb = dynamoDb;
        this.transactions = new Transactions(dynamoDb);
        this.catalogueTable = catalogueTable;
        this.stockTable = stockTable;
        this.writes = new OfferWrites(catalogueTable);
    }

    @Override
    public Optional<ListedProduct> product(ProductId id) {
        var answer = dynamoDb.getItem(
                get -> get.tableName(catalogueTable).key(CatalogueTable.key(id)).consistentRead(true));
        return answer.hasItem() ? Optional.of(listedProduct(answer.item())) : Optional.empty();
    }

    @Override
    public List<StockedOffer> offersOf(ProductId id) {
        var query = QueryRequest.builder()
                .tableName(catalogueTable)
                .keyConditionExpression("productId = :product AND begins_with(#item, :offers)")
                .expressionAttributeNames(Map.of("#item", CatalogueTable.ITEM))
                .expressionAttributeValues(Map.of(
                        ":product", AttributeValue.fromS(id.value()),
                        ":offers", AttributeValue.fromS(CatalogueTable.OFFER_PREFIX)))
                .consistentRead(true)
                .build();
        return dynamoDb.queryPaginator(query).items().stream()
                .map(CatalogueTable::stockedOffer)
                .toList();
    }

    @Override
    public Optional<StockedOffer> offer(OfferId id) {
        var answer = dynamoDb.getItem(
                get -> get.tableName(catalogueTable).key(CatalogueTable.key(id)).consistentRead(true));
        return answer.hasItem() ? Optional.of(CatalogueTable.stockedOffer(answer.item())) : Optional.empty();
    }

    @Override
    public Page<TermsEntry> history(OfferId id, Optional<String> cursor, int limit) {
        var partition = TermsEntries.partition(id);
        var query = QueryRequest.builder()
                .tableName(catalogueTable)
                .keyConditionExpression("productId = :history")
                .expressionAttributeValues(Map.of(":history", partition))
                .consistentRead(true)
                .limit(limit);
        cursor.ifPresent(text -> query.exclusiveStartKey(HISTORY_CURSOR.read(partition.s(), text)));
        var answer = dynamoDb.query(query.build());
        var entries = answer.items().stream().map(TermsEntries.SCHEMA::toRecord).toList();
        return new Page<>(entries, HISTORY_CURSOR.write(partition.s(), answer.lastEvaluatedKey()));
    }

    @Override
    public Page<Offer> offersOf(SellerId seller, Optional<String> cursor, int limit) {
        var partition = AttributeValue.fromS(seller.value());
        var query = QueryRequest.builder()
                .tableName(catalogueTable)
                .indexName(CatalogueTable.BY_SELLER)
                .keyConditionExpression("sellerId = :seller")
                .expressionAttributeValues(Map.of(":seller", partition))
                .limit(limit);
        cursor.ifPresent(text -> {
            var start = new HashMap<>(SELLER_CURSOR.read(seller.value(), text));
            start.put(CatalogueTable.SELLER_ID, partition);
            query.exclusiveStartKey(start);
        });
        var answer = dynamoDb.query(query.build());
        var offers =
                answer.items().stream().map(CatalogueTable.OFFERS::toRecord).toList();
        return new Page<>(offers, SELLER_CURSOR.write(seller.value(), answer.lastEvaluatedKey()));
    }

    @Override
    public Attempt<Publication> publish(Offer offer, StockMovement opening, ProductChange product) {
        var transaction = new ArrayList<TransactWriteItem>();
        transaction.add(OPENING, StockTable.record(stockTable, opening));
        transaction.add(OFFER, writes.add(new StockedOffer(offer, StockLevel.of(opening.units()))));
        transaction.add(writes.list(product));
        opening.unitsByShard()
                .forEach((number, units) -> transaction.add(StockTable.open(
                        stockTable, Shard.of(offer.id(), number, offer.shards(), units, offer.terms()))));
        return switch (transactions.attempt(transaction)) {
            case TransactionOutcome.Committed ignored -> new Attempt.Settled<>(new Publication.Published(offer));
            case TransactionOutcome.Unsettled unsettled -> new Attempt.Overtaken<>(unsettled.cause());
            case TransactionOutcome.ConditionFailed failed -> published(offer, opening, failed);
        };
    }

    /** The movement is looked at first: with it, the offer is this key's own. */
    private static Attempt<Publication> published(
            Offer offer, StockMovement opening, TransactionOutcome.ConditionFailed failed) {
        var movement = failed.at(OPENING).map(StockTable.MOVEMENTS::toRecord);
        if (movement.isPresent()) {
            boolean same = movement.get().fingerprint().equals(opening.fingerprint());
            return new Attempt.Settled<>(
                    same
                            ? new Publication.Published(offer)
                            : new Publication.KeyReused(movement.get().offer()));
        }
        return failed.at(OFFER).isPresent()
                ? new Attempt.Settled<>(new Publication.AlreadyOffered())
                : new Attempt.Overtaken<>("another offer of the product changed");
    }

    @Override
    public Attempt<TermsOutcome> change(Offer before, TermsEntry entry, ProductChange product) {
        var terms = entry.after();
        var transaction = new ArrayList<TransactWriteItem>();
        transaction.add(writes.change(before, terms));
        transaction.add(writes.list(product));
        transaction.add(TermsEntries.add(catalogueTable, before.id(), entry));
        for (int shard = 0; shard < before.shards(); shard++) {
            transaction.add(StockTable.pin(stockTable, before.id(), shard, terms));
        }
        return attempt(transaction, new TermsOutcome.Changed(before.withTerms(terms)));
    }

    @Override
    public Attempt<StockLevel> note(StockedOffer next, ProductChange product) {
        return attempt(List.of(writes.note(next), writes.list(product)), next.stock());
    }

    @Override
    public Attempt<StockLevel> noteOfSale(StockedOffer next) {
        return attempt(List.of(writes.note(next)), next.stock());
    }

    private <T> Attempt<T> attempt(List<TransactWriteItem> transaction, T done) {
        return switch (transactions.attempt(transaction)) {
            case TransactionOutcome.Committed ignored -> new Attempt.Settled<>(done);
            case TransactionOutcome.Unsettled unsettled -> new Attempt.Overtaken<>(unsettled.cause());
            case TransactionOutcome.ConditionFailed ignored ->
                new Attempt.Overtaken<>("an offer of the product changed");
        };
    }

    private static ListedProduct listedProduct(Map<String, AttributeValue> item) {
        var currencies = Optional.ofNullable(item.get(CatalogueTable.CURRENCY))
                .map(code -> Set.of(Currency.getInstance(code.s())))
                .orElse(Set.of());
        var revision = Objects.requireNonNull(item.get(CatalogueTable.REVISION));
        return new ListedProduct(CatalogueTable.PRODUCTS.toRecord(item), currencies, Long.parseLong(revision.n()));
    }
}
