package dev.stampede.selling.offers.http;

import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.IdempotencyKey;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;
import dev.stampede.selling.http.SellingProblems;
import dev.stampede.selling.offers.NewOffer;
import dev.stampede.selling.offers.OfferBook;
import dev.stampede.selling.offers.Publication;
import dev.stampede.selling.offers.PublishOffer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sellers publish offers and see them. */
@Controller("/v1")
@SecurityRequirement(name = "bearerAuth", scopes = "seller")
class OffersController {

    private final PublishOffer publications;
    private final OfferBook offers;

    OffersController(PublishOffer publications, OfferBook offers) {
        this.publications = publications;
        this.offers = offers;
    }

    /** Offers a product for sale; a seller has one offer of a product. */
    @Post("/offers")
    @ApiResponse(
            responseCode = "201",
            description = "The offer",
            useReturnTypeSchema = true,
            headers = @Header(name = "Location", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "not-found: there is no such product")
    @ApiResponse(responseCode = "409", description = """
                    seller-not-registered: the caller has yet to register
                    currency-mismatch: the price is in another currency than the seller's, or than the product's creator's
                    offer-exists: the caller offers this product already; offerId names the offer""")
    @ApiResponse(
            responseCode = "422",
            description = "idempotency-key-reused: the key has published offerId, which is another or on other terms")
    HttpResponse<OfferBody> publishOffer(
            Caller caller,
            @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER) IdempotencyKey key,
            @Body @Valid NewOfferBody body) {
        var request = body.toNewOffer(caller.seller(), key);
        return switch (publications.publish(request)) {
            case Publication.Published published ->
                HttpResponse.created(OfferBody.of(published.offer()), URI.create("/v1/products/" + request.product()));
            case Publication.NotRegistered ignored -> throw SellingProblems.notRegistered();
            case Publication.NoSuchProduct ignored ->
                throw new ProblemException(
                        ProblemType.NOT_FOUND, "There is no product %s".formatted(request.product()));
            case Publication.NotTheSellersCurrency other -> throw SellingProblems.notTheSellers(other.sellers());
            case Publication.NotTheProductsCurrency other ->
                throw SellingProblems.otherCurrency(
                        "All offers of this product are in its creator's currency,", other.products());
            case Publication.AlreadyOffered ignored -> throw alreadyOffered(request);
            case Publication.KeyReused reused -> throw SellingProblems.keyReused(reused.offer());
        };
    }

    /**
     * The caller's offers, by product.
     *
     * @param cursor the page before's {@code next}, unchanged; without one the list begins
     * @param limit the most offers to list
     * @return a page of them
     */
    @Get("/seller/offers")
    OffersBody listOffers(
            Caller caller,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "24")
                    @Min(value = 1, message = "1 to 100")
                    @Max(value = 100, message = "1 to 100")
                    int limit) {
        return OffersBody.of(offers.offersOf(caller.seller(), Optional.ofNullable(cursor), limit));
    }

    private static ProblemException alreadyOffered(NewOffer request) {
        return new ProblemException(Problem.of(
                        SellingProblems.OFFER_EXISTS,
                        "Change its price, its window or its stock instead of publishing it again")
                .with("offerId", request.id().value()));
    }
}
