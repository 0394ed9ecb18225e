/** What a seller sees of an order, and how its parcel moves to the shopper. */
@NullMarked
package dev.stampede.fulfilment.parcel;

import org.jspecify.annotations.NullMarked;
