/** Sellers' parcels in the orders' table. */
@NullMarked
package dev.stampede.fulfilment.parcel.dynamodb;

import org.jspecify.annotations.NullMarked;
