package dev.stampede.runtime.event;

import dev.stampede.model.event.OrderEvent;
import dev.stampede.model.id.OrderId;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Order events as JSON: whoever sends one and whoever receives it use this. */
@Singleton
public final class OrderEventJson {

    private final JsonMapper json;

    /** Reads and writes with that mapper. */
    public OrderEventJson(JsonMapper json) {
        this.json = json;
    }

    /** The event in the newest version. */
    public String encode(OrderEvent event) {
        var body = new OrderEventBody(
                event.version(), event.order().value(), event.state(), event.correlationId(), event.occurredAt());
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException("an event of order %s".formatted(event.order()), e);
        }
    }

    /**
     * The event that {@link #encode} wrote.
     *
     * @throws UnreadableOrderEvent when it is none, or one of a version that this code doesn't know
     */
    public OrderEvent decode(String text) {
        try {
            var tree = ofKnownVersion(json.readValue(text, JsonNode.class));
            var body = json.readValueFromTree(tree, OrderEventBody.class);
            return new OrderEvent(
                    body.version(), new OrderId(body.order()), body.state(), body.correlationId(), body.occurredAt());
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableOrderEvent(e.getClass().getSimpleName(), e);
        }
    }

    /** Checked before all other fields, because another version may have others. */
    private static JsonNode ofKnownVersion(@Nullable JsonNode tree) {
        var version = tree == null ? null : tree.get("version");
        if (tree == null || version == null || !version.isNumber() || version.getIntValue() != OrderEvent.VERSION) {
            throw new UnreadableOrderEvent("its version is not %d".formatted(OrderEvent.VERSION), null);
        }
        return tree;
    }
}
