package dev.stampede.restore;

import java.util.List;

/** What becomes of an order before the export and after the restore. The payment provider is away at the export. */
enum Fate {
    /** Everything is done. */
    DELIVERED(Card.GOOD, "DELIVERED", "DELIVERED"),
    /** Its parcels are with the carrier. */
    SHIPPED(Card.GOOD, "SHIPPED", "SHIPPED"),
    /** Its parcels are packed, of which its shopper is told nothing. */
    PACKED(Card.GOOD, "PAID", "PAID"),
    /** Its sellers have yet to begin. */
    PAID(Card.GOOD, "PAID", "PAID"),
    /** The provider declined the payment. */
    DECLINED(Card.BAD, "CANCELLED", "CANCELLED"),
    /** It was paid, cancelled, and paid back. */
    REFUNDED(Card.GOOD, "REFUNDED", "REFUNDED"),
    /** It was paid and cancelled; the provider has yet to pay back. */
    REFUNDING(Card.GOOD, "CANCELLING", "REFUNDED"),
    /** It was placed; the provider has yet to be paid. */
    WAITING(Card.GOOD, "PLACED", "PAID"),
    /** It was placed; the provider has yet to decline. */
    UNDECLINED(Card.BAD, "PLACED", "CANCELLED"),
    /** It was placed and cancelled; the provider has yet to be told. */
    CANCELLING(Card.GOOD, "CANCELLING", "CANCELLED");

    /** What the payment provider makes of a payment. */
    private enum Card {
        GOOD("tok_visa"),
        BAD("tok_declined");

        private final String token;

        Card(String token) {
            this.token = token;
        }
    }

    private final Card card;
    private final String before;
    private final String after;

    Fate(Card card, String before, String after) {
        this.card = card;
        this.before = before;
        this.after = after;
    }

    /** How its shopper means to pay. */
    String paymentToken() {
        return card.token;
    }

    /** What its shopper is told at the export. */
    String before() {
        return before;
    }

    /** What its shopper is told once everything after the restore has come to its end. */
    String after() {
        return after;
    }

    /** Whether it is on its way when the export is made. */
    boolean isUnderWay() {
        return !before.equals(after);
    }

    /** Whether it is placed only when the payment provider is away. */
    boolean isPlacedLate() {
        return this == WAITING || this == UNDECLINED || this == CANCELLING;
    }

    /** What it first comes to while the payment provider is there. */
    String settled() {
        return card == Card.GOOD ? "PAID" : "CANCELLED";
    }

    /** Whether its shopper cancels it. */
    boolean isCancelled() {
        return this == REFUNDED || this == REFUNDING || this == CANCELLING;
    }

    /** What its sellers do with its parcels. */
    List<String> parcelSteps() {
        return switch (this) {
            case PACKED -> List.of("PACKED");
            case SHIPPED -> List.of("PACKED", "SHIPPED");
            case DELIVERED -> List.of("PACKED", "SHIPPED", "DELIVERED");
            default -> List.of();
        };
    }
}
