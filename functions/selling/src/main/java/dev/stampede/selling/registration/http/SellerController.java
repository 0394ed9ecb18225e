package dev.stampede.selling.registration.http;

import dev.stampede.model.seller.Seller;
import dev.stampede.runtime.http.Caller;
import dev.stampede.runtime.http.Problem;
import dev.stampede.runtime.http.ProblemException;
import dev.stampede.runtime.http.ProblemType;
import dev.stampede.selling.http.SellingProblems;
import dev.stampede.selling.registration.Registration;
import dev.stampede.selling.registration.SellerRegister;
import dev.stampede.selling.registration.SetTariff;
import dev.stampede.selling.registration.TariffChange;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import java.util.Currency;

/** The caller's own registration and tariff: which seller follows from the token. */
@Controller("/v1/seller")
@SecurityRequirement(name = "bearerAuth", scopes = "seller")
class SellerController {

    private final SellerRegister register;
    private final SetTariff tariffs;

    SellerController(SellerRegister register, SetTariff tariffs) {
        this.register = register;
        this.tariffs = tariffs;
    }

    /**
     * The caller as a registered seller.
     *
     * @return the seller
     */
    @Get
    @ApiResponse(responseCode = "404", description = "not-found: the caller has yet to register")
    SellerBody showSeller(Caller caller) {
        return SellerBody.of(registered(caller));
    }

    /**
     * Registers the caller as a seller, or changes what they registered with.
     *
     * @return the seller as registered
     */
    @Put
    @ApiResponse(responseCode = "409", description = "currency-fixed: a seller's currency stays what it was at first")
    SellerBody registerSeller(Caller caller, @Body @Valid SellerDetailsBody details) {
        return switch (register.register(caller.seller(), details.toDetails())) {
            case Registration.Registered registered -> SellerBody.of(registered.seller());
            case Registration.CurrencyIsFixed fixed -> throw currencyFixed(fixed.registered());
        };
    }

    /**
     * What the caller charges for sending.
     *
     * @return the tariff
     */
    @Get("/tariff")
    @ApiResponse(responseCode = "404", description = "not-found: the caller has yet to register")
    TariffBody showTariff(Caller caller) {
        return TariffBody.of(registered(caller).tariff());
    }

    /**
     * Sets what the caller charges for sending from now on.
     *
     * @return the tariff as it is now
     */
    @Put("/tariff")
    @ApiResponse(responseCode = "409", description = """
                    seller-not-registered: the caller has yet to register
                    currency-mismatch: a price is in another currency than the seller's""")
    TariffBody setTariff(Caller caller, @Body @Valid TariffBody tariff) {
        return switch (tariffs.set(caller.seller(), tariff.toTariff())) {
            case TariffChange.Changed changed -> TariffBody.of(changed.tariff());
            case TariffChange.NotRegistered ignored -> throw SellingProblems.notRegistered();
            case TariffChange.OtherCurrency other -> throw SellingProblems.notTheSellers(other.expected());
            case TariffChange.TooLarge large -> throw tooLarge(large);
        };
    }

    private static ProblemException currencyFixed(Currency registered) {
        return new ProblemException(Problem.of(
                        SellingProblems.CURRENCY_FIXED,
                        "You registered with %s, and your prices and orders are in it".formatted(registered))
                .with("currency", registered.getCurrencyCode()));
    }

    private static ProblemException tooLarge(TariffChange.TooLarge tariff) {
        return ProblemException.invalid(
                "zones",
                "at most %d bytes all together, and these are about %d: name fewer or shorter prefixes"
                        .formatted(tariff.mostBytes(), tariff.bytes()));
    }

    private Seller registered(Caller caller) {
        return register.find(caller.seller())
                .orElseThrow(
                        () -> new ProblemException(ProblemType.NOT_FOUND, "You have yet to register: PUT /v1/seller"));
    }
}
