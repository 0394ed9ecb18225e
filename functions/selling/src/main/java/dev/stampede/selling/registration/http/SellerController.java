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
     * Registers the caller as a seller, or changes what they registered with. Sent again, it changes nothing more.
     *
     * @return the seller as registered
     */
    @Put
    @ApiResponse(responseCode = "409", description = """
                    changed-since: the registration isn't of that version; seller and version say what it is
                    seller-not-registered: a version is named, but the caller has yet to register
                    currency-fixed: a seller's currency stays what it was at first""")
    SellerBody registerSeller(Caller caller, @Body @Valid SellerDetailsBody details) {
        return switch (register.register(caller.seller(), details.toDetails(), details.basedOn())) {
            case Registration.Registered registered -> SellerBody.of(registered.seller());
            case Registration.ChangedSince since -> throw changedSince(since.seller());
            case Registration.NotRegistered ignored -> throw SellingProblems.notRegistered();
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
        var seller = registered(caller);
        return TariffBody.of(seller.tariff(), seller.versions().tariff());
    }

    /**
     * Sets what the caller charges for sending from now on. Sent again, it changes nothing more.
     *
     * @return the tariff as it is now
     */
    @Put("/tariff")
    @ApiResponse(responseCode = "409", description = """
                    changed-since: the tariff isn't of that version; tariff and version say what it is
                    seller-not-registered: the caller has yet to register
                    currency-mismatch: a price is in another currency than the seller's""")
    TariffBody setTariff(Caller caller, @Body @Valid TariffBody tariff) {
        return switch (tariffs.set(caller.seller(), tariff.toTariff(), tariff.basedOn())) {
            case TariffChange.Changed changed -> TariffBody.of(changed.tariff(), changed.version());
            case TariffChange.ChangedSince since -> throw changedSince(since);
            case TariffChange.NotRegistered ignored -> throw SellingProblems.notRegistered();
            case TariffChange.OtherCurrency other -> throw SellingProblems.notTheSellers(other.expected());
            case TariffChange.TooLarge large -> throw tooLarge(large);
        };
    }

    private static ProblemException changedSince(Seller now) {
        long version = now.versions().details();
        return new ProblemException(Problem.of(
                        SellingProblems.CHANGED_SINCE,
                        "Your registration is of version %d: change it on the ground of that".formatted(version))
                .with("seller", SellerBody.of(now))
                .with("version", version));
    }

    private static ProblemException changedSince(TariffChange.ChangedSince now) {
        return new ProblemException(Problem.of(
                        SellingProblems.CHANGED_SINCE,
                        "Your tariff is of version %d: change it on the ground of that".formatted(now.version()))
                .with("tariff", TariffBody.of(now.tariff(), now.version()))
                .with("version", now.version()));
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
