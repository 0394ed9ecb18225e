/** Tests of the package of the same name. */
@NullMarked
package dev.stampede.restore;

import org.jspecify.annotations.NullMarked;
