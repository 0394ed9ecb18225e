package dev.stampede.checkout.order.http;

import dev.stampede.checkout.order.OrderRequest;
import dev.stampede.checkout.shipping.http.QuoteBody;
import dev.stampede.model.id.OfferId;
import dev.stampede.model.order.Address;
import dev.stampede.model.order.PaymentToken;
import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.CorrelationId;
import dev.stampede.runtime.http.Destinations;
import dev.stampede.runtime.http.IdempotencyKey;
import dev.stampede.runtime.http.Identifiers;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.body.CountryCode;
import dev.stampede.runtime.http.body.OneLine;
import dev.stampede.runtime.http.body.PostalCode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper orders.
 *
 * @param lines what, each offer once
 * @param address where it goes
 * @param shippingQuote the quote for exactly these lines and this place
 * @param paymentToken the payment provider's reference to the means of payment
 * @param admission what the sale's waiting room gave the shopper when their turn came, where the sale has one
 * @param coupon what a treasure's claim gave the shopper, to take off this order
 */
@Serdeable
public record OrderBody(
        @NotNull @Size(min = 1, max = QuoteBody.MOST_LINES) List<@Valid Line> lines,
        @NotNull @Valid AddressBody address,

        @NotNull @Pattern(regexp = "[\\x21-\\x7e]{1,4000}", message = "1 to 4,000 visible ASCII characters")
        String shippingQuote,

        @NotNull @Pattern(regexp = "[\\x21-\\x7e]{1,200}", message = "1 to 200 visible ASCII characters")
        String paymentToken,

        @Nullable @Pattern(regexp = "[\\x21-\\x7e]{0,2000}", message = "at most 2,000 visible ASCII characters")
        String admission,

        @Nullable @Pattern(regexp = "[\\x21-\\x7e]{0,2000}", message = "at most 2,000 visible ASCII characters")
        String coupon) {

    /**
     * Some units of one offer on the terms shown.
     *
     * @param offerId which offer
     * @param quantity units
     * @param termsVersion the version of the terms that the shopper was shown
     */
    @Serdeable
    public record Line(
            @NotNull String offerId,
            @Min(1) @Max(QuoteBody.MOST_UNITS) int quantity,
            @Min(1) long termsVersion) {}

    /**
     * Where an order goes.
     *
     * @param recipient a person's name
     * @param street street and number
     * @param city the city
     * @param country ISO 3166-1 alpha-2
     * @param postalCode as the country writes it; left out where it needs none, such as HK
     */
    @Serdeable
    public record AddressBody(
            @NotNull @OneLine(max = 100) String recipient,
            @NotNull @OneLine(max = 200) String street,
            @NotNull @OneLine(max = 100) String city,
            @NotNull @CountryCode String country,
            @Nullable @PostalCode String postalCode) {

        static AddressBody of(Address address) {
            return new AddressBody(
                    address.recipient(),
                    address.street(),
                    address.city(),
                    address.destination().country(),
                    Destinations.shownPostalCode(address.destination()));
        }
    }

    OrderRequest toRequest(
            Caller caller, IdempotencyKey key, OrderRequest.Attempt attempt, CorrelationId correlationId) {
        var to = new Address(
                address.recipient(),
                address.street(),
                address.city(),
                Destinations.parse("address.postalCode", address.country(), address.postalCode()));
        return new OrderRequest(
                caller.shopper(),
                caller.account(),
                key.value(),
                requestLines(),
                to,
                shippingQuote,
                new PaymentToken(paymentToken),
                Objects.requireNonNullElse(admission, ""),
                Objects.requireNonNullElse(coupon, ""),
                attempt,
                correlationId.value());
    }

    private List<OrderRequest.Line> requestLines() {
        var offers = new HashSet<OfferId>();
        var requested = new ArrayList<OrderRequest.Line>();
        for (int i = 0; i < lines.size(); i++) {
            var field = "lines[%d].offerId".formatted(i);
            var offer = Identifiers.parse(field, lines.get(i).offerId(), OfferId::parse);
            if (!offers.add(offer)) {
                throw ProblemException.invalid(field, "each offer stands in one line only; add up its quantity");
            }
            requested.add(new OrderRequest.Line(
                    offer, lines.get(i).quantity(), lines.get(i).termsVersion()));
        }
        return requested;
    }
}
