package dev.stampede.model.shipping;

/**
 * Where freight is priced to.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param postalCode as the country writes it
 */
public record Destination(String country, String postalCode) {}
