package dev.stampede.model.sale.dynamodb;

import dev.stampede.model.id.SaleId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The names and keys of the sales' table: sales with what was done to them, their waiting rooms, and treasures. The
 * index holds keys only.
 */
public final class SalesTable {

    /** The partition key; a sale's own items share the one that its id makes. */
    public static final String PK = "pk";

    /** The sort key. */
    public static final String SK = "sk";

    /** The sort key of the sale itself. */
    public static final String SALE = "sale";

    /** The index of sales that wait for the sweeper's next look; a sale is in it only while it does. */
    public static final String BY_DUE = "byDue";

    /** The partition key of {@link #BY_DUE}. */
    public static final String DUE_BUCKET = "dueBucket";

    /** The sort key of {@link #BY_DUE}: when somebody should look after the sale. */
    public static final String DUE_AT = "dueAt";

    private SalesTable() {}

    /** The key of a sale. */
    public static Map<String, AttributeValue> key(SaleId sale) {
        return Map.of(PK, partition(sale), SK, AttributeValue.fromS(SALE));
    }

    /** The partition of a sale's own items. */
    public static AttributeValue partition(SaleId sale) {
        return AttributeValue.fromS("sale#" + sale.value());
    }
}
