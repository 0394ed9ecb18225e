/** What freight costs: tariffs by zone and weight band. */
@NullMarked
package dev.stampede.model.shipping;

import org.jspecify.annotations.NullMarked;
