/** The names of things: opaque, checked strings, one type each. */
@NullMarked
package dev.stampede.model.id;

import org.jspecify.annotations.NullMarked;
