package dev.stampede.checkout.relay.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.stampede.checkout.order.Baskets;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.order.OrderState;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StreamedBatchTest {

    private static final OrderId ORDER = OrderId.placedBy(Baskets.ANA, "streamed");

    @Test
    void tells_of_the_orders_around_a_record_that_can_not_be_understood() {
        var broken = placed();
        broken.remove("lines");

        var batch = StreamedBatch.of(List.of(reported("1", placed()), reported("2", broken), reported("3", placed())));

        assertThat(batch.changes()).extracting(StreamedChange::sequenceNumber).containsExactly("1", "3");
        assertThat(batch.changes())
                .allSatisfy(streamed -> assertThat(streamed.change().after()).isEqualTo(OrderState.PLACED));
        assertThat(batch.unreadable()).containsExactly("2");
    }

    @Test
    void passes_over_keys_under_which_nothing_was_ordered_and_their_expiry() {
        var givenUp = new HashMap<>(Map.of(
                "orderId", new AttributeValue(ORDER.value()),
                "item", new AttributeValue("order"),
                "voided", new AttributeValue().withSS(List.of("a try"))));
        var expired = reported("2", null);
        expired.setOldImage(givenUp);

        var batch = StreamedBatch.of(List.of(reported("1", givenUp), expired));

        assertThat(batch).isEqualTo(new StreamedBatch(List.of(), List.of()));
    }

    private static Map<String, AttributeValue> placed() {
        var line =
                Map.of("offer", new AttributeValue(Baskets.offer("seller").id().value()));
        return new HashMap<>(Map.of(
                "orderId", new AttributeValue(ORDER.value()),
                "item", new AttributeValue("order"),
                "state", new AttributeValue("PLACED"),
                "correlationId", new AttributeValue("c"),
                "lines", new AttributeValue().withL(List.of(new AttributeValue().withM(line)))));
    }

    private static StreamRecord reported(String sequenceNumber, @Nullable Map<String, AttributeValue> image) {
        var reported = new StreamRecord();
        reported.setSequenceNumber(sequenceNumber);
        reported.setNewImage(image);
        reported.setApproximateCreationDateTime(Date.from(Instant.EPOCH));
        return reported;
    }
}
