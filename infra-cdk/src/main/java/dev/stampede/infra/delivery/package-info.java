/** What lets the delivery pipeline deploy without a key of its own. */
@NullMarked
package dev.stampede.infra.delivery;

import org.jspecify.annotations.NullMarked;
