package dev.stampede.catalog.availability.http;

import dev.stampede.catalog.availability.FreeUnits;
import dev.stampede.catalog.http.CachePolicy;
import dev.stampede.model.id.OfferId;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** Stock has a route of its own, so that a product's page stays cacheable while its stock moves. */
@Controller("/v1/offers/{offerId}/availability")
class AvailabilityController {

    private final FreeUnits freeUnits;

    AvailabilityController(FreeUnits freeUnits) {
        this.freeUnits = freeUnits;
    }

    /**
     * How many units of an offer are free now.
     *
     * @param offerId the offer's id
     */
    @Get
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "The client has it already")
    @ApiResponse(responseCode = "404", description = "not-found: there is no such offer")
    HttpResponse<AvailabilityBody> showAvailability(String offerId) {
        return freeUnits
                .of(parse(offerId))
                .map(availability -> CachePolicy.AVAILABILITY.answer(AvailabilityBody.of(availability)))
                .orElseThrow(() -> noSuchOffer(offerId));
    }

    private static OfferId parse(String offerId) {
        try {
            return OfferId.parse(offerId);
        } catch (IllegalArgumentException e) {
            throw noSuchOffer(offerId);
        }
    }

    private static ProblemException noSuchOffer(String offerId) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no offer %s".formatted(offerId));
    }
}
