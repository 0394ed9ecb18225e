package dev.stampede.flashsale.sale;

import dev.stampede.model.id.OfferId;
import dev.stampede.model.money.Money;

/**
 * What a sale offers of one product of one seller.
 *
 * @param ordinary the seller's offer of every day, from whose stock it is set aside
 * @param price of one unit in the sale
 * @param ordinaryPrice of one unit when the sale was scheduled
 * @param stock how many units are set aside
 * @param perShopper the most units that one shopper may buy; 0 for as many as there are
 */
public record SaleOffer(OfferId ordinary, Money price, Money ordinaryPrice, long stock, int perShopper) {}
