package dev.stampede.model.order;

/**
 * The payment provider's reference to a shopper's means of payment. Whoever has it might pay with it, so it never shows
 * when it is printed.
 *
 * @param value what the provider is sent
 */
public record PaymentToken(String value) {

    @Override
    public String toString() {
        return "PaymentToken[hidden]";
    }
}
