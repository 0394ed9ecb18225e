package dev.stampede.fulfilment.payment.provider;

import dev.stampede.fulfilment.payment.PaymentAnswerUnknown;
import dev.stampede.model.id.OrderId;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The provider's answer. Only the fields that are asked for are looked at: a provider may add others at any time.
 *
 * @param order whose it is
 * @param fields what it says
 */
record ProviderAnswer(OrderId order, JsonNode fields) {

    private static final int MAX_TEXT = 200;

    /**
     * Reads an answer.
     *
     * @throws PaymentAnswerUnknown when it is no JSON object
     */
    static ProviderAnswer read(JsonMapper json, OrderId order, String body) {
        return new ProviderAnswer(order, object(parsed(json, order, body), order));
    }

    /** The field's text, cut where no honest answer is that long. */
    String text(String field) {
        var value = fields.get(field);
        if (value == null || !value.isString()) {
            throw new PaymentAnswerUnknown(order, "it has no %s".formatted(field));
        }
        var text = value.getStringValue();
        return text.substring(0, Math.min(MAX_TEXT, text.length()));
    }

    private static @Nullable JsonNode parsed(JsonMapper json, OrderId order, String body) {
        try {
            return json.readValue(body, JsonNode.class);
        } catch (IOException e) {
            throw new PaymentAnswerUnknown(order, "it is not JSON");
        }
    }

    private static JsonNode object(@Nullable JsonNode parsed, OrderId order) {
        if (parsed == null || !parsed.isObject()) {
            throw new PaymentAnswerUnknown(order, "it is not a JSON object");
        }
        return parsed;
    }
}
