/** Sellers register and say what sending costs. */
@NullMarked
package dev.stampede.selling.registration;

import org.jspecify.annotations.NullMarked;
