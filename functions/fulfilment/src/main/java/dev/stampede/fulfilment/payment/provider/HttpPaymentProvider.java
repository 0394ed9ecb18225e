package dev.stampede.fulfilment.payment.provider;

import dev.stampede.fulfilment.payment.Charge;
import dev.stampede.fulfilment.payment.GiveBack;
import dev.stampede.fulfilment.payment.PaymentAnswerUnknown;
import dev.stampede.fulfilment.payment.PaymentProvider;
import dev.stampede.fulfilment.payment.PaymentUnavailable;
import dev.stampede.model.id.OrderId;
import dev.stampede.model.money.Money;
import dev.stampede.model.order.PaymentToken;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** The payment provider's HTTP interface: the order's id is the idempotency key. */
public final class HttpPaymentProvider implements PaymentProvider {

    private static final int OK = 200;

    private final ProviderConnection connection;
    private final JsonMapper json;
    private final URI charges;
    private final URI cancellations;

    /**
     * Speaks to the provider at that address.
     *
     * @param url of the provider, with or without a slash at the end
     */
    public HttpPaymentProvider(ProviderConnection connection, JsonMapper json, String url) {
        this.connection = connection;
        this.json = json;
        var base = url.replaceFirst("/$", "");
        this.charges = URI.create(base + "/charges");
        this.cancellations = URI.create(base + "/cancellations");
    }

    @Override
    public Charge charge(OrderId order, Money amount, PaymentToken token) {
        var body = new ChargeBody(
                order.value(), amount.minorUnits(), amount.currency().getCurrencyCode(), token.value());
        var answer = ask(order, post(charges, order, body).header("Idempotency-Key", order.value()));
        return switch (answer.text("status")) {
            case "approved" -> new Charge.Approved(answer.text("chargeId"));
            case "declined" -> new Charge.Declined(answer.text("reason"));
            default -> throw new PaymentAnswerUnknown(order, "its status is none of a charge");
        };
    }

    @Override
    public GiveBack giveBack(OrderId order) {
        var answer = ask(order, post(cancellations, order, new CancellationBody(order.value())));
        return switch (answer.text("status")) {
            case "refunded" -> new GiveBack.Refunded();
            case "nothing_charged" -> new GiveBack.NothingCharged();
            default -> throw new PaymentAnswerUnknown(order, "its status is none of a cancellation");
        };
    }

    private ProviderAnswer ask(OrderId order, HttpRequest.Builder request) {
        var response = connection.send(order, request.build());
        int status = response.statusCode();
        if (status == OK) {
            return ProviderAnswer.read(json, order, response.body());
        }
        if (status >= 500 || status == 429 || status == 408) {
            throw new PaymentUnavailable(order, "HTTP status %d".formatted(status));
        }
        throw new PaymentAnswerUnknown(order, "HTTP status %d".formatted(status));
    }

    private HttpRequest.Builder post(URI target, OrderId order, Object body) {
        try {
            return HttpRequest.newBuilder(target)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
        } catch (IOException e) {
            throw new UncheckedIOException("a request about %s".formatted(order), e);
        }
    }
}
