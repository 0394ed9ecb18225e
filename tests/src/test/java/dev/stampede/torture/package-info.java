/** Tests of the package of the same name. */
@NullMarked
package dev.stampede.torture;

import org.jspecify.annotations.NullMarked;
