package dev.stampede.invariants.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stampede.invariants.Charge;
import dev.stampede.invariants.Charge.Effect;
import dev.stampede.invariants.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The payment simulator's books.
 *
 * @param simulator its address
 */
public record SimulatorCharges(URI simulator) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Every order that it ever heard of.
     *
     * @throws UncheckedIOException when it doesn't answer
     */
    public List<Charge> all() {
        try (var books = simulator.resolve("/charges").toURL().openStream()) {
            var orders = JSON.readTree(books);
            return StreamSupport.stream(orders.spliterator(), false)
                    .map(SimulatorCharges::charge)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The payment simulator's books at " + simulator, e);
        }
    }

    private static Charge charge(JsonNode order) {
        var effect = switch (order.path("status").asText()) {
            case "charged" -> Effect.TAKEN;
            case "refunded" -> Effect.GIVEN_BACK;
            case "declined", "cancelled" -> Effect.NONE;
            default -> throw new IllegalStateException("The payment simulator's books have a new status: " + order);
        };
        return new Charge(
                order.path("orderId").asText(),
                new Money(
                        order.path("amountMinor").longValue(),
                        order.path("currency").asText()),
                effect,
                order.path("chargeEffects").intValue());
    }
}
