/** Finds orders that stopped moving and gets them going again. */
@NullMarked
package dev.stampede.fulfilment.sweep;

import org.jspecify.annotations.NullMarked;
