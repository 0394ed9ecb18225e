/**
 * What a sale needs of AWS before it begins, worked out from its forecast: how much of what, why, and at what price.
 */
@NullMarked
package dev.stampede.model.plan;

import org.jspecify.annotations.NullMarked;
