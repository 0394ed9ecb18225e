/** A sale: what is set aside for it, its window, and who may change it. */
@NullMarked
package dev.stampede.flashsale.sale;

import org.jspecify.annotations.NullMarked;
