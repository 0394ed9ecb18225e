/** What may know what in this module. */
@NullMarked
package dev.stampede;

import org.jspecify.annotations.NullMarked;
