package dev.stampede.runtime.http;

import dev.stampede.model.shipping.Countries;
import dev.stampede.model.shipping.Destination;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads destinations from requests. */
public final class Destinations {

    private Destinations() {}

    /**
     * The place that two fields of the request name.
     *
     * @param field where the postal code stands
     * @param postalCode left out or empty where the country needs none
     * @throws ProblemException 400 when the country needs one and there is none
     */
    public static Destination parse(String field, String country, @Nullable String postalCode) {
        var destination = new Destination(
                country, Optional.ofNullable(postalCode).orElse("").strip());
        if (destination.compared().postalCode().isEmpty() && !Countries.mayLackPostalCodes(country)) {
            throw ProblemException.invalid(field, "the postal code, which every address in %s has".formatted(country));
        }
        return destination;
    }

    /** The postal code as answers have it: left out where there is none. */
    public static @Nullable String shownPostalCode(Destination destination) {
        return destination.postalCode().isEmpty() ? null : destination.postalCode();
    }
}
