package dev.stampede.flashsale.sale.dynamodb;

import dev.stampede.flashsale.sale.AuditEntry;
import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.SaleStatus;
import dev.stampede.model.dynamodb.MillisecondInstantConverter;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.sale.dynamodb.SalesTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The writes of the sales' table; each is conditional on the sale as it was read. */
final class SaleWrites {

    /** One bucket: a marketplace has few sales at a time, and each is looked after once a minute at most. */
    static final AttributeValue DUE = AttributeValue.fromS("due");

    private static final String AS_READ = "#revision = :read";
    private static final Map<String, String> REVISION = Map.of("#revision", SaleSchemas.REVISION);

    private final String table;

    SaleWrites(String table) {
        this.table = table;
    }

    /** A sale that somebody should look after at that time. */
    static Map<String, AttributeValue> item(Sale sale, Instant dueAt) {
        var item = new HashMap<>(SaleSchemas.SALES.toItem(sale));
        item.put(SalesTable.DUE_BUCKET, DUE);
        item.put(SalesTable.DUE_AT, time(dueAt));
        return item;
    }

    static AttributeValue time(Instant time) {
        return AttributeValue.fromS(MillisecondInstantConverter.format(time));
    }

    TransactWriteItem replace(Sale read, Sale next, Instant dueAt) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item(next, dueAt))
                        .conditionExpression(AS_READ)
                        .expressionAttributeNames(REVISION)
                        .expressionAttributeValues(revision(read))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    TransactWriteItem add(SaleId sale, AuditEntry entry) {
        var item = new HashMap<>(SaleSchemas.AUDIT.toItem(entry));
        item.put(SalesTable.PK, SalesTable.partition(sale));
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)")
                        .build())
                .build();
    }

    /** That the sale is as it was read. */
    TransactWriteItem unchanged(Sale read) {
        return check(ConditionCheck.builder()
                .key(SalesTable.key(read.id()))
                .conditionExpression(AS_READ)
                .expressionAttributeNames(REVISION)
                .expressionAttributeValues(revision(read)));
    }

    /** That the sale is being prepared. */
    TransactWriteItem preparing(SaleId sale) {
        return check(ConditionCheck.builder()
                .key(SalesTable.key(sale))
                .conditionExpression("#status = :preparing")
                .expressionAttributeNames(Map.of("#status", SaleSchemas.STATUS))
                .expressionAttributeValues(Map.of(":preparing", AttributeValue.fromS(SaleStatus.PREPARING.name()))));
    }

    UpdateItemRequest lookAgain(Sale read, Optional<Instant> dueAt) {
        var values = new HashMap<>(revision(read));
        dueAt.ifPresent(at -> {
            values.put(":bucket", DUE);
            values.put(":at", time(at));
        });
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(SalesTable.key(read.id()))
                .updateExpression(
                        dueAt.isPresent() ? "SET dueBucket = :bucket, dueAt = :at" : "REMOVE dueBucket, dueAt")
                .conditionExpression(AS_READ)
                .expressionAttributeNames(REVISION)
                .expressionAttributeValues(values)
                .build();
    }

    private TransactWriteItem check(ConditionCheck.Builder check) {
        return TransactWriteItem.builder()
                .conditionCheck(check.tableName(table)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    private static Map<String, AttributeValue> revision(Sale read) {
        return Map.of(":read", AttributeValue.fromN(Long.toString(read.revision())));
    }
}
