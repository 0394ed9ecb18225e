/** Money as whole minor units of an ISO 4217 currency. */
@NullMarked
package dev.stampede.model.money;

import org.jspecify.annotations.NullMarked;
