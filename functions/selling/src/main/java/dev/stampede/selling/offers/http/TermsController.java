package dev.stampede.selling.offers.http;

import dev.stampede.model.catalogue.Offer;
import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.MoneyBody;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.selling.http.OwnOffers;
import dev.stampede.selling.http.SellingProblems;
import dev.stampede.selling.offers.ChangeTerms;
import dev.stampede.selling.offers.OfferBook;
import dev.stampede.selling.offers.TermsChange;
import dev.stampede.selling.offers.TermsOutcome;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sellers change the terms that they sell on; each change is written down. */
@Controller("/v1/offers/{offerId}")
@SecurityRequirement(name = "bearerAuth", scopes = "seller")
@ApiResponse(responseCode = "404", description = "not-found: there is no such offer")
class TermsController {

    private static final String REFUSALS = """
            changed-since: the offer is on other terms than those of termsVersion; price and termsVersion say which
            offer-of-a-sale: the terms are the sale's; saleId names it""";

    private final ChangeTerms terms;
    private final OfferBook offers;

    TermsController(ChangeTerms terms, OfferBook offers) {
        this.terms = terms;
        this.offers = offers;
    }

    /**
     * Sets the price of one of the caller's offers. Sent again, it changes nothing more.
     *
     * @param offerId the offer's id
     * @return the offer as it is now
     */
    @Put("/price")
    @ApiResponse(
            responseCode = "409",
            description = "currency-mismatch: the price is in another currency than the seller's\n" + REFUSALS)
    OfferBody changePrice(Caller caller, String offerId, @Body @Valid PriceBody body) {
        var change = new TermsChange.Price(body.price().toMoney("price"));
        return changed(caller, offerId, change, body.termsVersion());
    }

    /**
     * Sets when one of the caller's offers is sold; one that is over or was withdrawn is offered again by that.
     *
     * @param offerId the offer's id
     * @return the offer as it is now
     */
    @Put("/window")
    @ApiResponse(responseCode = "409", description = REFUSALS)
    OfferBody changeWindow(Caller caller, String offerId, @Body @Valid OfferWindowBody body) {
        return changed(caller, offerId, new TermsChange.Window(body.toWindow()), body.termsVersion());
    }

    /**
     * Withdraws one of the caller's offers: it is sold no more, until its window is set again.
     *
     * @param offerId the offer's id
     * @return the offer as it is now
     */
    @Put("/withdrawal")
    @ApiResponse(responseCode = "409", description = REFUSALS)
    OfferBody withdrawOffer(Caller caller, String offerId, @Body @Valid WithdrawalBody body) {
        return changed(caller, offerId, new TermsChange.Withdrawal(), body.termsVersion());
    }

    /**
     * What was done to the terms of one of the caller's offers, and by whom, from the beginning.
     *
     * @param offerId the offer's id
     * @param cursor the page before's {@code next}, unchanged; without one the list begins
     * @param limit the most entries to list
     * @return a page of them
     */
    @Get("/history")
    @ApiResponse(responseCode = "409", description = "offer-of-a-sale: see the sale's audit; saleId names it")
    OfferHistoryBody showHistory(
            Caller caller,
            String offerId,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "24")
                    @Min(value = 1, message = "1 to 100")
                    @Max(value = 100, message = "1 to 100")
                    int limit) {
        var id = OwnOffers.of(caller, offerId);
        if (offers.offer(id).isEmpty()) {
            throw SellingProblems.noSuchOffer(offerId);
        }
        return OfferHistoryBody.of(offers.history(id, Optional.ofNullable(cursor), limit));
    }

    private OfferBody changed(Caller caller, String offerId, TermsChange change, long basedOn) {
        var id = OwnOffers.of(caller, offerId);
        return switch (terms.change(id, change, basedOn, caller.subject())) {
            case TermsOutcome.Changed changed -> OfferBody.of(changed.offer());
            case TermsOutcome.NoSuchOffer ignored -> throw SellingProblems.noSuchOffer(offerId);
            case TermsOutcome.ChangedSince since -> throw changedSince(since.offer());
            case TermsOutcome.OtherCurrency other -> throw SellingProblems.notTheSellers(other.expected());
        };
    }

    private static ProblemException changedSince(Offer now) {
        var terms = now.terms();
        var detail = "The offer is at termsVersion %d: look at it, and change it on the ground of that"
                .formatted(terms.version());
        return new ProblemException(Problem.of(SellingProblems.CHANGED_SINCE, detail)
                .with("price", MoneyBody.of(terms.price()))
                .with("termsVersion", terms.version()));
    }
}
