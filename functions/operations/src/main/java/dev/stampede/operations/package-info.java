/** What readies the marketplace and keeps it in order. */
@NullMarked
package dev.stampede.operations;

import org.jspecify.annotations.NullMarked;
