package dev.stampede.checkout.relay.dynamodb;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.stampede.checkout.relay.OrderChange;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.OrderState;
import dev.stampede.model.order.dynamodb.OrdersTable;
import java.util.Map;
import java.util.Optional;

/**
 * A change of an order, and where in the stream it was reported.
 *
 * @param sequenceNumber the record's place in the stream
 * @param change what changed
 */
public record StreamedChange(String sequenceNumber, OrderChange change) {

    /**
     * The change that a record of the orders' table reports; empty when it is a parcel's, a deletion, or only says
     * which tries to place an order come too late.
     */
    public static Optional<StreamedChange> of(StreamRecord streamed) {
        var after = streamed.getNewImage();
        if (after == null || !isOrder(after)) {
            return Optional.empty();
        }
        var change = new OrderChange(
                new OrderId(string(after, OrdersTable.ORDER_ID)),
                Optional.ofNullable(streamed.getOldImage())
                        .filter(StreamedChange::isOrder)
                        .map(StreamedChange::state),
                state(after),
                firstOffer(after).seller(),
                string(after, "correlationId"),
                streamed.getApproximateCreationDateTime().toInstant());
        return Optional.of(new StreamedChange(streamed.getSequenceNumber(), change));
    }

    private static boolean isOrder(Map<String, AttributeValue> image) {
        return string(image, OrdersTable.ITEM).equals(OrdersTable.ORDER) && image.containsKey("state");
    }

    private static OrderState state(Map<String, AttributeValue> image) {
        return OrderState.valueOf(string(image, "state"));
    }

    private static OfferId firstOffer(Map<String, AttributeValue> image) {
        var lines = attribute(image, "lines").getL();
        return OfferId.parse(string(lines.getFirst().getM(), "offer"));
    }

    private static String string(Map<String, AttributeValue> image, String name) {
        return attribute(image, name).getS();
    }

    private static AttributeValue attribute(Map<String, AttributeValue> image, String name) {
        return Optional.ofNullable(image.get(name))
                .orElseThrow(() -> new IllegalStateException("A streamed order lacks its attribute " + name));
    }
}
