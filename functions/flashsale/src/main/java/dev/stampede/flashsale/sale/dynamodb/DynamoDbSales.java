package dev.stampede.flashsale.sale.dynamodb;

import dev.stampede.flashsale.sale.AuditEntry;
import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.SaleBook;
import dev.stampede.model.dynamodb.Attempt;
import dev.stampede.model.dynamodb.TransactionOutcome;
import dev.stampede.model.dynamodb.Transactions;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.sale.dynamodb.SalesTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Sales in their table, each with the entries of its changes beside it. */
public final class DynamoDbSales implements SaleBook {

    /** Where the sale stands in the transaction that changes it. */
    private static final int SALE = 0;

    private static final int DUE_PAGE = 25;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;
    private final SaleWrites writes;

    /** Works on the sales' table of that name. */
    public DynamoDbSales(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = new Transactions(dynamoDb);
        this.table = table;
        this.writes = new SaleWrites(table);
    }

    @Override
    public Optional<Sale> find(SaleId id) {
        var answer = dynamoDb.getItem(
                get -> get.tableName(table).key(SalesTable.key(id)).consistentRead(true));
        return answer.hasItem() ? Optional.of(SaleSchemas.SALES.toRecord(answer.item())) : Optional.empty();
    }

    @Override
    public Sale begin(Sale sale, Instant dueAt) {
        try {
            dynamoDb.putItem(put -> put.tableName(table)
                    .item(SaleWrites.item(sale, dueAt))
                    .conditionExpression("attribute_not_exists(pk)")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return sale;
        } catch (ConditionalCheckFailedException e) {
            return SaleSchemas.SALES.toRecord(e.item());
        }
    }

    @Override
    public Attempt<Sale> change(Sale read, Sale next, AuditEntry entry, Instant dueAt) {
        var outcome = transactions.attempt(List.of(writes.replace(read, next, dueAt), writes.add(next.id(), entry)));
        return switch (outcome) {
            case TransactionOutcome.Committed ignored -> new Attempt.Settled<>(next);
            case TransactionOutcome.Unsettled unsettled -> new Attempt.Overtaken<>(unsettled.cause());
            case TransactionOutcome.ConditionFailed failed -> overtaken(failed, next);
        };
    }

    /** When an answer was lost, the sale is found as it was to become. */
    private static Attempt<Sale> overtaken(TransactionOutcome.ConditionFailed failed, Sale next) {
        boolean done = failed.at(SALE)
                .filter(found -> !found.isEmpty())
                .map(SaleSchemas.SALES::toRecord)
                .filter(next::equals)
                .isPresent();
        return done ? new Attempt.Settled<>(next) : new Attempt.Overtaken<>("the sale has changed");
    }

    @Override
    public List<AuditEntry> audit(SaleId id) {
        var query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :sale AND begins_with(sk, :audit)")
                .expressionAttributeValues(Map.of(
                        ":sale", SalesTable.partition(id), ":audit", AttributeValue.fromS(SaleSchemas.AUDIT_PREFIX)))
                .consistentRead(true)
                .build();
        return dynamoDb.queryPaginator(query).items().stream()
                .map(SaleSchemas.AUDIT::toRecord)
                .toList();
    }

    @Override
    public Iterable<SaleId> due(Instant by) {
        return () -> dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .indexName(SalesTable.BY_DUE)
                        .keyConditionExpression("dueBucket = :bucket AND dueAt <= :by")
                        .expressionAttributeValues(Map.of(":bucket", SaleWrites.DUE, ":by", SaleWrites.time(by)))
                        .limit(DUE_PAGE))
                .items()
                .stream()
                .map(DynamoDbSales::saleId)
                .iterator();
    }

    @Override
    public void lookAgain(Sale read, Optional<Instant> dueAt) {
        try {
            dynamoDb.updateItem(writes.lookAgain(read, dueAt));
        } catch (ConditionalCheckFailedException e) {
            // Whoever changed it said when to look again.
        }
    }

    private static SaleId saleId(Map<String, AttributeValue> keys) {
        var partition = Objects.requireNonNull(keys.get(SalesTable.PK)).s();
        return new SaleId(partition.substring(partition.indexOf('#') + 1));
    }
}
