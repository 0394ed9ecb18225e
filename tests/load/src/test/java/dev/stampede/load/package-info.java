/** What can be shown of the load without a marketplace. */
@NullMarked
package dev.stampede.load;

import org.jspecify.annotations.NullMarked;
