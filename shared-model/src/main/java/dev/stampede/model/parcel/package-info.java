/** What one seller sends for one order. */
@NullMarked
package dev.stampede.model.parcel;

import org.jspecify.annotations.NullMarked;
