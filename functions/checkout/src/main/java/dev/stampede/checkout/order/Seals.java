package dev.stampede.checkout.order;

import dev.stampede.checkout.shipping.QuoteSeal;
import dev.stampede.runtime.seal.AdmissionSeal;
import dev.stampede.runtime.seal.CouponSeal;

/**
 * Opens what the shop has sealed and a shopper's request brings back.
 *
 * @param quotes what sending costs
 * @param admissions that the shopper's turn has come
 * @param coupons what the shopper has found
 */
public record Seals(QuoteSeal quotes, AdmissionSeal admissions, CouponSeal coupons) {}
