package dev.stampede.model.order.dynamodb;

import dev.stampede.model.dynamodb.MillisecondInstantConverter;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.id.SellerId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The names and keys of the orders' table. An order and its parcels share a partition. The indexes hold keys only, so
 * that a change of state costs no index write: an item's index entry is written when it comes and when it goes.
 */
public final class OrdersTable {

    /** The partition key. */
    public static final String ORDER_ID = "orderId";

    /** The sort key: {@link #ORDER}, or a parcel's. */
    public static final String ITEM = "item";

    /** The sort key of the order itself. */
    public static final String ORDER = "order";

    /** What the sort key of a parcel starts with; the seller follows. */
    public static final String PARCEL_PREFIX = "parcel#";

    /** The index of a shopper's orders, and its keys. */
    public static final String BY_SHOPPER = "byShopper";

    /** The partition key of {@link #BY_SHOPPER}. */
    public static final String SHOPPER_ID = "shopperId";

    /** The sort key of {@link #BY_SHOPPER}. */
    public static final String PLACED_AT = "placedAt";

    /** The index of a seller's parcels. */
    public static final String BY_SELLER = "bySeller";

    /** The partition key of {@link #BY_SELLER}. */
    public static final String SELLER_ID = "sellerId";

    /** The sort key of {@link #BY_SELLER}. */
    public static final String PAID_AT = "paidAt";

    /** The index of orders that wait for the marketplace's own next step; an order is in it only while it does. */
    public static final String BY_DUE = "byDue";

    /** The partition key of {@link #BY_DUE}. */
    public static final String DUE_BUCKET = "dueBucket";

    /** The sort key of {@link #BY_DUE}: when somebody should look whether the order got stuck. */
    public static final String DUE_AT = "dueAt";

    /** When an item may go, in seconds of the epoch: the table's time to live. What has none stays. */
    public static final String EXPIRES_AT = "expiresAt";

    /**
     * Over how many partitions waiting orders are spread. An order writes {@link #BY_DUE} when it comes and when it
     * goes; at 1,000 writes a second and partition (DynamoDB developer guide) this many carry 32,000 orders a second.
     */
    public static final int DUE_BUCKETS = 64;

    private OrdersTable() {}

    /** The key of an order. */
    public static Map<String, AttributeValue> key(OrderId order) {
        return Map.of(ORDER_ID, AttributeValue.fromS(order.value()), ITEM, AttributeValue.fromS(ORDER));
    }

    /** The key of one seller's parcel of an order. */
    public static Map<String, AttributeValue> key(OrderId order, SellerId seller) {
        return Map.of(
                ORDER_ID, AttributeValue.fromS(order.value()),
                ITEM, AttributeValue.fromS(PARCEL_PREFIX + seller.value()));
    }

    /** The bucket of {@link #BY_DUE} with that number. */
    static AttributeValue dueBucket(int number) {
        return AttributeValue.fromS("due#" + number);
    }

    /** The bucket that an order waits in. */
    static AttributeValue dueBucket(OrderId order) {
        return dueBucket(Math.floorMod(order.value().hashCode(), DUE_BUCKETS));
    }

    /** A point in time as the table stores it. */
    static AttributeValue time(Instant time) {
        return AttributeValue.fromS(MillisecondInstantConverter.format(time));
    }
}
