/** How runs end that take long: what was found before something failed isn't lost. */
@NullMarked
package dev.stampede.longrun;

import org.jspecify.annotations.NullMarked;
