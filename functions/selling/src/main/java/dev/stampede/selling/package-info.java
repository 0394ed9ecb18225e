/** The selling function: what sellers do with their account, their products, offers and stock. */
@NullMarked
package dev.stampede.selling;

import org.jspecify.annotations.NullMarked;
