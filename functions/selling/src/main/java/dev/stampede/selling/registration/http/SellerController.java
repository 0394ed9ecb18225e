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
import jakarta.validation.Valid;

/** The caller's own registration and tariff: which seller follows from the token. */
@Controller("/v1/seller")
final class SellerController {

    private final SellerRegister register;
    private final SetTariff tariffs;

    SellerController(SellerRegister register, SetTariff tariffs) {
        this.register = register;
        this.tariffs = tariffs;
    }

    @Get
    SellerBody seller(Caller caller) {
        return SellerBody.of(registered(caller));
    }

    @Put
    SellerBody register(Caller caller, @Body @Valid SellerDetailsBody details) {
        return switch (register.register(caller.seller(), details.toDetails())) {
            case Registration.Registered(var seller) -> SellerBody.of(seller);
            case Registration.CurrencyIsFixed(var registered) ->
                throw new ProblemException(Problem.of(
                                SellingProblems.CURRENCY_FIXED,
                                "You registered with %s, and your prices and orders are in it".formatted(registered))
                        .with("currency", registered.getCurrencyCode()));
        };
    }

    @Get("/tariff")
    TariffBody tariff(Caller caller) {
        return TariffBody.of(registered(caller).tariff());
    }

    @Put("/tariff")
    TariffBody setTariff(Caller caller, @Body @Valid TariffBody tariff) {
        return switch (tariffs.set(caller.seller(), tariff.toTariff())) {
            case TariffChange.Changed(var changed) -> TariffBody.of(changed);
            case TariffChange.NotRegistered() -> throw SellingProblems.notRegistered();
            case TariffChange.OtherCurrency(var expected) ->
                throw SellingProblems.otherCurrency("Your prices are in %s".formatted(expected), expected);
            case TariffChange.TooLarge(int bytes, int mostBytes) ->
                throw ProblemException.invalid(
                        "zones",
                        "must take at most %d bytes all together, and take about %d: name fewer, shorter prefixes"
                                .formatted(mostBytes, bytes));
        };
    }

    private Seller registered(Caller caller) {
        return register.find(caller.seller())
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "You have yet to register: PUT /v1/seller"));
    }
}
