/** The catalog function: what everybody may browse. */
@NullMarked
package dev.stampede.catalog;

import org.jspecify.annotations.NullMarked;
