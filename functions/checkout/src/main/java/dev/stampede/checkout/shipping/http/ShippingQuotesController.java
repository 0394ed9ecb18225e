package dev.stampede.checkout.shipping.http;

import dev.stampede.checkout.shipping.QuoteSeal;
import dev.stampede.checkout.shipping.QuoteShipping;
import dev.stampede.checkout.shipping.QuoteShipping.Outcome;
import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;

/** Shipping quotes. A quote is computed, not stored: asking again is harmless and needs no idempotency key. */
@Controller("/v1/shipping-quotes")
@SecurityRequirement(name = "bearerAuth", scopes = "shopper")
class ShippingQuotesController {

    private static final ProblemType UNKNOWN_OFFER = new ProblemType("unknown-offer", "There is no such offer", 422);
    private static final ProblemType NOT_SENT_THERE =
            new ProblemType("not-sent-there", "The seller doesn't send this there", 422);

    private final QuoteShipping quoteShipping;
    private final QuoteSeal seal;

    ShippingQuotesController(QuoteShipping quoteShipping, QuoteSeal seal) {
        this.quoteShipping = quoteShipping;
        this.seal = seal;
    }

    /**
     * What sending these lines there costs, sealed so that an order can be held to it. Nothing is stored.
     *
     * @return the quote
     */
    @Post
    @ApiResponse(responseCode = "422", description = """
                    unknown-offer: there is no such offer
                    mixed-currencies: the offers are in several currencies
                    total-too-high: goods and freight cost more than an order may
                    not-sent-there: the seller doesn't send that there""")
    QuotedBody quoteShipping(Caller caller, @Body @Valid QuoteBody body) {
        var outcome = quoteShipping.quote(caller.shopper(), body.destination().toDestination(), body.quantities());
        return switch (outcome) {
            case Outcome.Quoted quoted -> QuotedBody.of(quoted.quote(), seal.seal(quoted.quote()));
            case Outcome.UnknownOffer unknown ->
                throw new ProblemException(UNKNOWN_OFFER, "There is no offer %s".formatted(unknown.offer()));
            case Outcome.MixedCurrencies ignored -> throw new ProblemException(BasketProblems.mixedCurrencies());
            case Outcome.TotalTooHigh high -> throw new ProblemException(BasketProblems.totalTooHigh(high.total()));
            case Outcome.NotSentThere refused ->
                throw new ProblemException(
                        NOT_SENT_THERE,
                        "Seller %s doesn't send %d g to this place".formatted(refused.seller(), refused.grams()));
        };
    }
}
