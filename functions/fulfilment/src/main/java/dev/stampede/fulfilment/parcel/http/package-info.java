/** Sellers' parcels over HTTP. */
@NullMarked
package dev.stampede.fulfilment.parcel.http;

import org.jspecify.annotations.NullMarked;
