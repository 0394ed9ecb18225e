package dev.stampede.flashsale.sale.dynamodb;

import dev.stampede.flashsale.sale.Sale;
import dev.stampede.flashsale.sale.Sales;
import dev.stampede.model.id.SaleId;
import dev.stampede.model.sale.dynamodb.SalesTable;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Sales in their table. */
public final class DynamoDbSales implements Sales {

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** Works on the sales' table of that name. */
    public DynamoDbSales(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<Sale> find(SaleId id) {
        var answer = dynamoDb.getItem(
                get -> get.tableName(table).key(SalesTable.key(id)).consistentRead(true));
        return answer.hasItem() ? Optional.of(SaleSchemas.SALES.toRecord(answer.item())) : Optional.empty();
    }
}
