package dev.stampede.model.shipping;

/**
 * Where freight is priced to.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param postalCode as it was written; empty where the country needs none
 */
public record Destination(String country, String postalCode) {

    /** Whether freight costs the same there by any tariff: the postal codes are the same however they are written. */
    public boolean isSamePlaceAs(Destination other) {
        return compared().equals(other.compared());
    }

    /** The same place as it is compared with others, its postal code in one form for all ways to write it. */
    public Destination compared() {
        return new Destination(country, PostalCodes.compared(country, postalCode));
    }
}
