/** Who sells. */
@NullMarked
package dev.stampede.model.seller;

import org.jspecify.annotations.NullMarked;
