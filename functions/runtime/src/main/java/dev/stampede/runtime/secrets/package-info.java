/** Where the key that seals what shoppers carry comes from. */
@NullMarked
package dev.stampede.runtime.secrets;

import org.jspecify.annotations.NullMarked;
