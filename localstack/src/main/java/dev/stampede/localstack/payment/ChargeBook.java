package dev.stampede.localstack.payment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The provider's books. A charge happens once per idempotency key; a cancelled order is never charged again. Different
 * keys for one order are charged each, as with real providers, so that a client that makes that mistake is found out.
 */
final class ChargeBook {

    /** What the provider says to a charge. */
    sealed interface ChargeOutcome {
        record Approved(String chargeId) implements ChargeOutcome {}

        record Declined(String reason) implements ChargeOutcome {}

        /** The key stands for another charge. */
        record KeyReused() implements ChargeOutcome {}
    }

    /** What the provider says to a cancellation. */
    sealed interface CancelOutcome {
        record Refunded(long amountMinor) implements CancelOutcome {}

        record NothingCharged() implements CancelOutcome {}
    }

    private final Journal journal;
    private final Map<String, Effect> byKey = new LinkedHashMap<>();
    private final Map<String, List<Effect>> byOrder = new LinkedHashMap<>();

    ChargeBook(Journal journal, List<Effect> replayed) {
        this.journal = journal;
        replayed.forEach(this::apply);
    }

    /** Charges, unless the key's charge was decided before: then its answer again. */
    synchronized ChargeOutcome charge(String key, ChargeRequest request) throws IOException {
        Effect known = byKey.get(key);
        if (known == null) {
            known = decide(key, request);
            record(known);
        }
        return answer(known, request);
    }

    private Effect decide(String key, ChargeRequest request) {
        Optional<String> refusal = isCancelled(request.orderId()) ? Optional.of("cancelled") : request.declineReason();
        return refusal.isPresent()
                ? new Effect.Declined(request.orderId(), key, request.amountMinor(), request.currency(), refusal.get())
                : new Effect.Charged(
                        request.orderId(),
                        key,
                        request.amountMinor(),
                        request.currency(),
                        "ch_" + UUID.randomUUID().toString().replace("-", ""));
    }

    private ChargeOutcome answer(Effect known, ChargeRequest request) {
        return switch (known) {
            case Effect.Charged charged -> answer(charged, request);
            case Effect.Declined declined -> new ChargeOutcome.Declined(declined.reason());
            case Effect.Cancelled cancelled -> throw new AssertionError("No charge: " + cancelled);
        };
    }

    private ChargeOutcome answer(Effect.Charged charged, ChargeRequest request) {
        if (!isSame(charged, request)) {
            return new ChargeOutcome.KeyReused();
        }
        // An order that was cancelled meanwhile is not approved again, even to a repeated request.
        return isCancelled(charged.orderId())
                ? new ChargeOutcome.Declined("cancelled")
                : new ChargeOutcome.Approved(charged.chargeId());
    }

    private static boolean isSame(Effect.Charged charged, ChargeRequest request) {
        return charged.orderId().equals(request.orderId())
                && charged.amountMinor() == request.amountMinor()
                && charged.currency().equals(request.currency());
    }

    /** Gives back what was taken for the order, and sees to it that nothing will be taken later. */
    synchronized CancelOutcome cancel(String orderId) throws IOException {
        if (!isCancelled(orderId)) {
            record(new Effect.Cancelled(orderId));
        }
        List<Effect.Charged> charges = chargesOf(orderId);
        return charges.isEmpty() ? new CancelOutcome.NothingCharged() : new CancelOutcome.Refunded(sum(charges));
    }

    /** How the order stands; empty when it was never heard of. */
    synchronized Optional<OrderCharges> order(String orderId) {
        return byOrder.containsKey(orderId) ? Optional.of(summary(orderId)) : Optional.empty();
    }

    /** All orders, in the order in which they were first heard of. */
    synchronized Collection<OrderCharges> orders() {
        return byOrder.keySet().stream().map(this::summary).toList();
    }

    private OrderCharges summary(String orderId) {
        List<Effect.Charged> charges = chargesOf(orderId);
        boolean cancelled = isCancelled(orderId);
        if (!charges.isEmpty()) {
            return new OrderCharges(
                    orderId,
                    sum(charges),
                    charges.getFirst().currency(),
                    cancelled ? "refunded" : "charged",
                    charges.size());
        }
        for (Effect effect : byOrder.getOrDefault(orderId, List.of())) {
            if (effect instanceof Effect.Declined declined) {
                return new OrderCharges(
                        orderId, declined.amountMinor(), declined.currency(), cancelled ? "cancelled" : "declined", 0);
            }
        }
        return new OrderCharges(orderId, 0, "", "cancelled", 0);
    }

    private void record(Effect effect) throws IOException {
        journal.append(effect);
        apply(effect);
    }

    private void apply(Effect effect) {
        byOrder.computeIfAbsent(effect.orderId(), order -> new ArrayList<>()).add(effect);
        switch (effect) {
            case Effect.Charged charged -> byKey.put(charged.key(), charged);
            case Effect.Declined declined -> byKey.put(declined.key(), declined);
            case Effect.Cancelled cancelled -> {}
        }
    }

    private boolean isCancelled(String orderId) {
        return byOrder.getOrDefault(orderId, List.of()).stream().anyMatch(Effect.Cancelled.class::isInstance);
    }

    private List<Effect.Charged> chargesOf(String orderId) {
        return byOrder.getOrDefault(orderId, List.of()).stream()
                .filter(Effect.Charged.class::isInstance)
                .map(Effect.Charged.class::cast)
                .toList();
    }

    private static long sum(List<Effect.Charged> charges) {
        return charges.stream().mapToLong(Effect.Charged::amountMinor).sum();
    }
}
