/** Exports a marketplace, destroys it, restores it from the export, and proves that it is whole. */
@NullMarked
package dev.stampede.restore;

import org.jspecify.annotations.NullMarked;
