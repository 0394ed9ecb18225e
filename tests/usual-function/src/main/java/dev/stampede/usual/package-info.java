/** A function as most are made, to hold ours against. */
@NullMarked
package dev.stampede.usual;

import org.jspecify.annotations.NullMarked;
