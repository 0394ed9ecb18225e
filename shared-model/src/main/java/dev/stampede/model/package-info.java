/** What every function agrees on, by feature; the types directly here belong to all of them. */
@NullMarked
package dev.stampede.model;

import org.jspecify.annotations.NullMarked;
